package reeve.daemonize;

import java.util.List;

/// One program of a row in the table; the columns are explained in the table's head.
///
/// @param name the last part of the program's path, or a glob for it or for the whole path
/// @param subcommand the words that have to follow, as globs
/// @param effect what its section says
/// @param condition parsed when a command gets as far as this row
/// @param fix with `%` for the program and `@` for the flag; empty for: leave out the flag
record DaemonRule(
    String name, List<String> subcommand, String effect, String condition, String fix) {
  enum Kind {
    DAEMON,
    RUNS_COMMAND,
    /// Not in our `PATH`, but where it thinks best.
    SEARCHES_COMMAND,
    RUNS_LINE
  }

  Kind kind() {
    return switch (effect) {
      case "runs a command" -> Kind.RUNS_COMMAND;
      case "runs a command that it searches itself" -> Kind.SEARCHES_COMMAND;
      case "runs a command line" -> Kind.RUNS_LINE;
      default -> Kind.DAEMON;
    };
  }

  String fix(String program, String flag) {
    return fix.isEmpty() ? "leave out " + flag : fix.replace("%", program).replace("@", flag);
  }
}
