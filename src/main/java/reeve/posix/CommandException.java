package reeve.posix;

import reeve.problem.ExitCode;
import reeve.problem.ReeveException;

/// A program could not be run, with the exit code that a shell would give.
public final class CommandException extends ReeveException {
  CommandException(ExitCode exitCode, String message) {
    super(exitCode, message);
  }

  /// Returns this error with more text after its message.
  public CommandException withHint(String hint) {
    return hint.isEmpty()
        ? this
        : new CommandException(exitCode(), getMessage() + "; " + hint.strip());
  }
}
