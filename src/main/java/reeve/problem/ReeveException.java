package reeve.problem;

/// An error that the user can mend: one line that says what is wrong, where, and what to do.
public class ReeveException extends RuntimeException {
  private final String message;

  /// @param message the line, without the leading `reeve: `
  public ReeveException(String message) {
    super(message, null, false, false);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /// The exit code of a command that ends with this error.
  public int exitCode() {
    return 1;
  }
}
