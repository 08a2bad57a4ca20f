package reeve.daemonize;

import java.util.List;

/// The jobs that a line starts in the background with `&`.
///
/// A job is left there if no later command keeps the shell: `a &` is, `a & wait` is not. Nor is `a
/// & b`, because the shell stays for b and its group is stopped afterwards.
final class BackgroundJobs {
  private String latest = "";
  private String left = "";

  /// Processes the next command of the line.
  ///
  /// @param program "" for a command without a program, such as `fi` or `) &`
  void add(String program, boolean isBackground) {
    latest = program.isEmpty() ? latest : program;
    if (isBackground) {
      left = latest;
    } else if (!program.isEmpty() && !endsAtOnce(program)) {
      left = "";
    }
  }

  /// Adds the last job if it is left in the background.
  void report(List<Finding> findings) {
    if (!left.isEmpty()) {
      findings.add(
          new Finding(
              left,
              "is left in the background by the shell, which goes on",
              "leave out the `&`, or end the line with `wait`"));
    }
  }

  private static boolean endsAtOnce(String program) {
    return switch (program) {
      case ":", "true", "false", "echo", "printf", "test", "[" -> true;
      case "cd", "export", "set", "trap", "disown", "exit", "return" -> true;
      default -> false;
    };
  }
}
