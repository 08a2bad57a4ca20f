package reeve.supervise;

/// What the user wants of one process.
///
/// @param stopSignal what it is asked to stop with
/// @param timeout nanoseconds between the stop signal and KILL
/// @param mayFinish whether the others go on when it ends with 0
/// @param mayDie whether the others go on however it ends
/// @param isRestarted whether it is started again when it ends
/// @param restartLimit after how many restarts in a row it is not
/// @param daemonizes whether what leaves its group is the process itself
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

  /// What holds where nobody asks for anything else.
  public static final Policy DEFAULT =
      new Policy(Signal.TERM, FIVE_SECONDS, false, false, false, NO_LIMIT, false);

  /// The same with another timeout, in nanoseconds.
  Policy lasting(long other) {
    return new Policy(stopSignal, other, mayFinish, mayDie, isRestarted, restartLimit, daemonizes);
  }

  /// Whether the others go on after an end with this status.
  boolean allows(ExitStatus status) {
    return mayDie || (mayFinish && status.exitCode() == 0);
  }
}
