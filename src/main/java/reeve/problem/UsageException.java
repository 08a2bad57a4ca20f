package reeve.problem;

/// A command line that cannot be understood.
public final class UsageException extends ReeveException {
  public UsageException(String message) {
    super(ExitCode.USAGE, message);
  }
}
