package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;

/// A line, the shell that reads it, and what has to be there so that it runs.
///
/// @param shell a path, or a name to be searched in `PATH`
/// @param line the text that the shell gets
/// @param programs those that it runs for sure, in its order
/// @param extensions what it uses that not every shell knows
public record ShellLine(
    String shell, String line, List<Program> programs, List<Extension> extensions) {
  private static final int MAX_DEPTH = 4; // of sh -c within sh -c

  /// A program as the line names it.
  ///
  /// @param directory where a relative path begins, itself relative to the root, or absolute
  public record Program(String name, String directory) {}

  /// The line itself, and then the lines that it gives to other shells with `-c`.
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

  /// True if a shell has the language of sh, by its name.
  private static boolean isPosix(String shell) {
    return switch (DaemonTable.programOf(shell)) {
      case "sh", "dash", "ash", "bash", "rbash", "busybox", "hush", "posh" -> true;
      case "zsh", "ksh", "ksh93", "mksh", "oksh", "yash", "bosh" -> true;
      default -> false;
    };
  }
}
