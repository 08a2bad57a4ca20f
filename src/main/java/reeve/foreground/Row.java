package reeve.foreground;

import java.util.List;

/// One program of a row in the table; the columns are explained in the table's head.
///
/// @param name the last part of the program's path, or a glob for it or for the whole path
/// @param subcommand the words that have to follow, as globs
/// @param effect what its section says
/// @param condition parsed when a command gets as far as this row
/// @param fix with `%` for the program; empty for: leave out the flag
record Row(String name, List<String> subcommand, String effect, String condition, String fix) {
  enum Kind {
    DAEMON,
    RUNS_COMMAND,
    RUNS_LINE
  }

  Kind kind() {
    if (effect.equals("runs a command")) {
      return Kind.RUNS_COMMAND;
    }
    return effect.equals("runs a command line") ? Kind.RUNS_LINE : Kind.DAEMON;
  }

  String fix(String program, String flags) {
    return fix.isEmpty() ? "leave out " + flags : fix.replace("%", program);
  }
}
