package reeve.supervise;

/// The options of one process.
///
/// @param stopSignal the signal that asks it to stop
/// @param timeout nanoseconds between the stop signal and SIGKILL
/// @param mayFinish true if it may exit 0 without stopping the others
/// @param mayDie true if it may exit with any status without stopping the others
/// @param isRestarted true if it is restarted after it exits
/// @param restartLimit the most restarts in a row
/// @param daemonizes true if a descendant that leaves its group takes its place
public record Policy(
    Signal stopSignal,
    long timeout,
    boolean mayFinish,
    boolean mayDie,
    boolean isRestarted,
    int restartLimit,
    boolean daemonizes) {
  public static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final long FIVE_SECONDS = 5_000_000_000L;

  /// The policy without any options.
  public static final Policy DEFAULT =
      new Policy(Signal.TERM, FIVE_SECONDS, false, false, false, NO_LIMIT, false);

  /// Returns this policy with another timeout, in nanoseconds.
  Policy withTimeout(long other) {
    return new Policy(stopSignal, other, mayFinish, mayDie, isRestarted, restartLimit, daemonizes);
  }

  /// True if the others keep running after an exit with this status.
  boolean allows(ExitStatus status) {
    return mayDie || (mayFinish && status.exitCode() == 0);
  }
}
