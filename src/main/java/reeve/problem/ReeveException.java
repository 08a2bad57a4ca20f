package reeve.problem;

/// An error that the user can correct, in one line: what failed, why, and what to do.
public class ReeveException extends RuntimeException {
  private final String message;
  private final ExitCode exitCode;

  /// @param message the line, without the leading `reeve: `
  public ReeveException(String message) {
    this(ExitCode.FAILURE, message);
  }

  protected ReeveException(ExitCode exitCode, String message) {
    super(message, null, false, false);
    this.message = message;
    this.exitCode = exitCode;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /// Returns the exit code of a command that fails with this error.
  public ExitCode exitCode() {
    return exitCode;
  }
}
