package reeve.cli;

/// A command that has options.
interface Command {
  /// Does it.
  ///
  /// @return the exit code
  int call(GivenOptions given);
}
