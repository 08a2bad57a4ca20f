package reeve.export;

import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;
import reeve.text.Utf8;

/// Refuses what no service file can hold, whatever its format: text that is not UTF-8, and paths
/// with control characters.
public final class ExportCheck {
  private ExportCheck() {}

  /// Looks at all that comes from outside.
  ///
  /// @throws ReeveException that names the place; never a value of the environment
  public static void check(Plan plan, ExportContext context) {
    checkPath("the root", plan.root());
    checkPath("LOCATION", context.location());
    checkPath("the user", context.user());
    context.logFolder().ifPresent(folder -> checkPath("the log folder", folder));
    for (PlannedProcess process : plan.processes()) {
      checkText("the command of " + process.type(), process.command());
      process
          .environment()
          .forEach((name, value) -> checkText("the value of the variable " + name, value));
    }
  }

  /// Refuses a variable's name that a shell would not take, for a format that does not either.
  static void checkName(String name, String format) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!isLetter && (i == 0 || c < '0' || c > '9')) {
        throw new ReeveException(
            "the variable " + name + ": " + format + " takes letters, digits and _; rename it");
      }
    }
  }

  private static void checkPath(String what, String path) {
    checkText(what, path);
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) < ' ' || path.charAt(i) == 0x7f) {
        throw new ReeveException(what + " has a control character in its name; rename it");
      }
    }
  }

  private static void checkText(String what, String text) {
    if (!Utf8.isValid(text)) {
      throw new ReeveException(what + " is not UTF-8, and service files have to be; change it");
    }
    if (text.indexOf('\0') >= 0) {
      throw new ReeveException(what + " holds a NUL byte, which no process can get; remove it");
    }
  }
}
