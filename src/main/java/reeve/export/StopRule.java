package reeve.export;

/// How a process is stopped: a signal to its process group, then SIGKILL after a timeout.
///
/// @param signal its name without `SIG`
/// @param timeout nanoseconds from the signal to SIGKILL
public record StopRule(String signal, long timeout) {
  private static final long NANOS_A_SECOND = 1_000_000_000;

  /// Returns the timeout in seconds, rounded up; at least 1 because some formats take 0 for never.
  public long seconds() {
    return Math.max(1, Math.ceilDiv(timeout, NANOS_A_SECOND));
  }
}
