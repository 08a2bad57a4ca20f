package reeve.posix;

import reeve.problem.ReeveException;

/// A program could not be run, with the exit code that a shell would give.
public final class CommandException extends ReeveException {
  private final int exitCode;

  CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// This with something to add behind the message, which may be empty.
  public CommandException withHint(String hint) {
    return hint.isEmpty()
        ? this
        : new CommandException(exitCode, getMessage() + "; " + hint.strip());
  }

  @Override
  public int exitCode() {
    return exitCode;
  }
}
