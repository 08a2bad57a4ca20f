package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;

/// A line, the shell that reads it, and what it needs to run.
///
/// @param shell a path, or a name to look up in `PATH`
/// @param line the text for the shell
/// @param programs those that always run, in the order of the line
/// @param extensions those that it uses and not every shell has
public record ShellLine(
    String shell, String line, List<Program> programs, List<Extension> extensions) {
  private static final int MAX_DEPTH = 4; // of nested sh -c

  /// A program as named in the line.
  ///
  /// @param directory the base of a relative path: absolute, or relative to the root
  public record Program(String name, String directory) {}

  /// Returns the line itself, then the lines that it passes to other shells with `-c`.
  public static List<ShellLine> of(String shell, String command) {
    List<ShellLine> lines = new ArrayList<>();
    add(shell, command, MAX_DEPTH, lines);
    return lines;
  }

  private static void add(String shell, String command, int depth, List<ShellLine> lines) {
    if (depth > 0 && isPosix(shell)) {
      LineReader reader = new LineReader(command);
      lines.add(new ShellLine(shell, command, reader.programs(), reader.extensions()));
      for (LineReader.Inner inner : reader.inner()) {
        add(inner.shell(), inner.line(), depth - 1, lines);
      }
    }
  }

  /// True if a shell speaks the language of sh, judged by its name.
  private static boolean isPosix(String shell) {
    return switch (DaemonTable.programOf(shell)) {
      case "sh", "dash", "ash", "bash", "rbash", "busybox", "hush", "posh" -> true;
      case "zsh", "ksh", "ksh93", "mksh", "oksh", "yash", "bosh" -> true;
      default -> false;
    };
  }
}
