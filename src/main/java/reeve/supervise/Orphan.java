package reeve.supervise;

/// A descendant that reeve has adopted because its parent exited.
///
/// @param pid its process id
/// @param group its process group id
/// @param session its session id
/// @param program its name in the process table
/// @param startedAt its start time on the clock of [ProcessControl#now()], rounded down to [#TICK]
/// @param hasEnded true if it has exited and is not reaped
public record Orphan(
    int pid, int group, int session, String program, long startedAt, boolean hasEnded) {
  /// The resolution of start times in nanoseconds, proc_pid_stat(5).
  static final long TICK = 10_000_000;
}
