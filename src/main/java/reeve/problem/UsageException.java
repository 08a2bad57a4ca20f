package reeve.problem;

/// A command line that cannot be understood.
public final class UsageException extends ReeveException {
  public UsageException(String message) {
    super(message);
  }

  @Override
  public int exitCode() {
    return 2;
  }
}
