package reeve.cli;

import reeve.problem.ReeveException;

/// A wrong value of an option, which need not come from the command line.
final class OptionException extends ReeveException {
  private final String option;
  private final int exitCode;

  /// @param option its long name
  /// @param wrong what is wrong with the value, and the exit code
  OptionException(String option, ReeveException wrong) {
    super(wrong.getMessage());
    this.option = option;
    this.exitCode = wrong.exitCode();
  }

  String option() {
    return option;
  }

  @Override
  public int exitCode() {
    return exitCode;
  }
}
