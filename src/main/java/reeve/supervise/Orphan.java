package reeve.supervise;

/// A process that somebody below us started, and that has come to us because its parent has ended.
///
/// @param pid its number
/// @param group that of its group
/// @param session that of its session
/// @param program its name as the system knows it
/// @param startedAt when it was started, as [ProcessControl#now()] counts, rounded down to [#TICK]
/// @param hasEnded whether it has ended too, and is not reaped
public record Orphan(
    int pid, int group, int session, String program, long startedAt, boolean hasEnded) {
  /// Nanoseconds in which the system counts starts, proc_pid_stat(5).
  static final long TICK = 10_000_000;
}
