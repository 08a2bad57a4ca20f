package reeve.export;

/// How a process is stopped: a signal to all that it started, and KILL after a while.
///
/// @param signal its name without `SIG`
/// @param timeout nanoseconds from the signal to KILL
public record StopRule(String signal, long timeout) {
  private static final long NANOS_A_SECOND = 1_000_000_000;

  /// The timeout in seconds, rounded up, at least 1: many a format takes 0 for never.
  public long seconds() {
    return Math.max(1, Math.ceilDiv(timeout, NANOS_A_SECOND));
  }
}
