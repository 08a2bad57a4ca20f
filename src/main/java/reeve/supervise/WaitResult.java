package reeve.supervise;

/// What the system still knows of a process when it is reaped, getrusage(2).
///
/// @param cpu nanoseconds that it and the children it waited for have computed
/// @param peakMemory the most bytes that it, or one of those children, had in memory at a time, or
///   [#UNKNOWN]
public record WaitResult(ExitStatus status, long cpu, long peakMemory) {
  /// Not known, because it was so little.
  public static final long UNKNOWN = 0;
}
