package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reeve.plan.Plan;
import reeve.text.Ascii;

/// A file of shell that exports what the environments of all processes have in common, for formats
/// that cannot hold every value. The processes read it themselves, as their user.
final class ShellEnvironment {
  /// What each process has its own of.
  static final Set<String> OWN = Set.of("PORT", "PS");

  /// What bash lets nobody set, not even before it becomes something else.
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

  /// Where bash refuses, a process gets what it would have got from bash anyway.
  static String assignment(String name, String value) {
    String assignment = "export " + name + "=" + ShellQuote.word(value);
    return READ_ONLY.contains(name) ? "command " + assignment + " 2>/dev/null || :" : assignment;
  }

  /// Whether a shell finds the home of a user by `~USER`.
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
