package reeve.daemonize;

import java.util.List;

/// One program of a row in the table; the head of the table explains the columns.
///
/// @param name the last part of the program's path, or a glob for that part or the whole path
/// @param subcommand the words that must follow, as globs
/// @param effect the effect named by its section
/// @param condition parsed only when a command reaches this row
/// @param fix with `%` for the program and `@` for the flag; empty means: leave out the flag
record DaemonRule(
    String name, List<String> subcommand, String effect, String condition, String fix) {
  enum Kind {
    DAEMON,
    RUNS_COMMAND,
    /// Not in reeve's `PATH`, but in a place of its own choice.
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
