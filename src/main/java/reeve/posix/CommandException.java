package reeve.posix;

import reeve.problem.ReeveException;

/// A program could not be run, with the exit code that a shell would give.
public final class CommandException extends ReeveException {
  private final int exitCode;

  CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  @Override
  public int exitCode() {
    return exitCode;
  }
}
