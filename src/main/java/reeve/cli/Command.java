package reeve.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A command of reeve.
interface Command {
  /// Its options and arguments.
  CommandSpec spec();

  /// Does it.
  ///
  /// @param parsed by [#spec()]
  /// @return the exit code
  int call(ParseResult parsed);
}
