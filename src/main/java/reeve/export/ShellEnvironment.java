package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reeve.plan.Plan;
import reeve.text.Ascii;

/// A shell script that exports the common environment, for formats that cannot hold every value.
/// The processes read it themselves, as their user.
final class ShellEnvironment {
  /// Variables that differ between processes.
  static final Set<String> OWN = Set.of("PORT", "PS");

  /// Read-only variables of bash, which cannot be set even before exec.
  private static final Set<String> READ_ONLY =
      Set.of("BASHOPTS", "EUID", "PPID", "SHELLOPTS", "UID");

  private ShellEnvironment() {}

  static String path(ExportContext context) {
    return context.location() + "/" + name(context);
  }

  private static String name(ExportContext context) {
    return context.app() + ".env.sh";
  }

  static ExportedFile file(Plan plan, ExportContext context) {
    List<String> lines = new ArrayList<>();
    plan.processes()
        .getFirst()
        .environment()
        .forEach((name, value) -> {
          if (!OWN.contains(name)) {
            lines.add(assignment(name, value));
          }
        });
    String content =
        context
            .templates()
            .get("app.env.sh")
            .fill(
                new TemplateValues()
                    .with("app", context.app())
                    .withEach(
                        "user", isShellName(context.user()) ? List.of(context.user()) : List.of())
                    .withEach("variable", lines));
    return ExportedFile.secretOf(context.user(), name(context), content);
  }

  /// Ignores a refusal by bash because bash then sets the variable itself.
  static String assignment(String name, String value) {
    String assignment = "export " + name + "=" + ShellQuote.word(value);
    return READ_ONLY.contains(name) ? "command " + assignment + " 2>/dev/null || :" : assignment;
  }

  /// True if a shell can find the home directory of a user by `~USER`.
  private static boolean isShellName(String user) {
    boolean hasLetter = false;
    for (int i = 0; i < user.length(); i++) {
      char c = user.charAt(i);
      hasLetter |= Ascii.isLetter(c) || c == '_';
      if (!Ascii.isNameCharacter(c) && "-.".indexOf(c) < 0) {
        return false;
      }
    }
    return hasLetter;
  }
}
