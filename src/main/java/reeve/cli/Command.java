package reeve.cli;

/// A command that has options.
interface Command {
  /// Runs the command.
  ///
  /// @return the exit code
  int call(GivenOptions given);
}
