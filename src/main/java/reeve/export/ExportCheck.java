package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.text.Ascii;
import reeve.text.Utf8;

/// Finds user input that service files cannot hold.
public final class ExportCheck {
  private static final String NOT_UTF8 = " is not UTF-8, and service files have to be; ";

  private final List<String> problems = new ArrayList<>();

  private ExportCheck() {}

  /// Returns one line per problem, none of which shows a value of the environment.
  ///
  /// @param variables prefixes a text with the place where a variable, given by name, is set
  /// @param entries prefixes a text with the place of an entry of the Procfile
  public static List<String> problems(
      Plan plan,
      ExportContext context,
      Exporter exporter,
      BinaryOperator<String> variables,
      BinaryOperator<String> entries) {
    ExportCheck check = new ExportCheck();
    check.path("the root", plan.root());
    check.path("LOCATION", context.location());
    check.path("the user", context.user());
    context.logDirectory().ifPresent(directory -> check.path("the log directory", directory));
    for (PlannedProcess process : plan.processes()) {
      String problem = exporter.refusal(process, context);
      if (problem != null && process.equals(plan.instancesOf(process.type()).getFirst())) {
        check.problems.add(entries.apply(process.type(), problem));
      }
    }
    plan.processes()
        .getFirst() // all have the same variables except PORT and PS
        .environment()
        .forEach((name, value) -> {
          String problem =
              Utf8.isValid(value)
                  ? exporter.refusal(name, value)
                  : "the value of the variable " + name + NOT_UTF8 + "change it";
          if (problem != null) {
            check.problems.add(variables.apply(name, problem));
          }
        });
    return check.problems;
  }

  /// Returns why a shell refuses a variable's name, or null if it accepts the name.
  ///
  /// @param shell its name in messages
  static @Nullable String nameRefusal(String name, String shell) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Ascii.isDigit(c) && i == 0) {
        return "the variable "
            + name
            + ": "
            + shell
            + " takes no name that begins with a digit; rename it";
      }
      if (!Ascii.isNameCharacter(c)) {
        return "the variable "
            + name
            + ": "
            + shell
            + " takes no \""
            + c
            + "\" in a name; rename it";
      }
    }
    return null;
  }

  private void path(String what, String path) {
    if (!Utf8.isValid(path)) {
      problems.add(what + NOT_UTF8 + "rename it");
    }
    if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      problems.add(what + " has a control character in its name; rename it");
    }
  }
}
