package reeve.problem;

/// An invalid command line.
public final class UsageException extends ReeveException {
  public UsageException(String message) {
    super(ExitCode.USAGE, message);
  }
}
