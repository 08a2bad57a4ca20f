package reeve.supervise;

/// The exit status and resource usage of a reaped process, getrusage(2).
///
/// @param cpu nanoseconds of CPU time, including waited-for children
/// @param peakMemory peak bytes of memory of the process or a waited-for child, or [#UNKNOWN]
public record WaitResult(ExitStatus status, long cpu, long peakMemory) {
  /// Unknown: no larger than the memory of reeve itself.
  public static final long UNKNOWN = 0;
}
