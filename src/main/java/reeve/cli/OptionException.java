package reeve.cli;

import reeve.problem.ReeveException;

/// A wrong value of an option, which need not come from the command line.
final class OptionException extends ReeveException {
  private final String option;

  /// @param option its long name
  /// @param wrong what is wrong with the value, and the exit code
  OptionException(String option, ReeveException wrong) {
    super(wrong.exitCode(), wrong.getMessage());
    this.option = option;
  }

  String option() {
    return option;
  }
}
