package reeve.supervise;

import reeve.output.Lines;
import reeve.plan.PlannedProcess;

/// A process and all that it started in its group, on their way from running to gone.
final class ProcessGroup {
  private enum State {
    RUNNING,
    /// Told to stop, with time until the deadline.
    STOPPING,
    /// Sent KILL; nothing but the kernel can delay it now.
    KILLING,
    GONE
  }

  private static final long SECOND = 1_000_000_000;
  private static final long KILL_BOUND = SECOND;

  /// How often a group without its leader is looked at while it stops: the end of its last process
  /// is told to that process's parent, which need not be reeve.
  private static final long LOOK_AGAIN = SECOND / 20;

  private final ProcessControl control;
  private final PlannedProcess process;
  private final Lines lines;
  private final int pid;
  private final long startedAt;
  private State state = State.RUNNING;
  private boolean isLeaderReaped;
  private long deadline = Long.MAX_VALUE;

  ProcessGroup(ProcessControl control, PlannedProcess process, Lines lines, int pid) {
    this.control = control;
    this.process = process;
    this.lines = lines;
    this.pid = pid;
    this.startedAt = control.now();
  }

  String name() {
    return process.name();
  }

  int pid() {
    return pid;
  }

  Lines lines() {
    return lines;
  }

  boolean isGone() {
    return state == State.GONE;
  }

  /// Sends the stop signal, once; CONT lets stopped processes hear it.
  void stop(long timeout) {
    if (state == State.RUNNING) {
      state = State.STOPPING;
      deadline = control.now() + timeout;
      control.signalGroup(pid, Signal.TERM);
      control.signalGroup(pid, Signal.CONT);
    }
  }

  /// Sends a signal that has nothing to do with stopping.
  void pass(Signal signal) {
    if (!isGoneNow()) {
      control.signalGroup(pid, signal);
    }
  }

  /// Sends KILL, once.
  ///
  /// @return whether it was sent now
  boolean kill() {
    if (state == State.KILLING || state == State.GONE) {
      return false;
    }
    state = State.KILLING;
    deadline = control.now() + KILL_BOUND;
    control.signalGroup(pid, Signal.KILL);
    return true;
  }

  /// Takes the leader out of the process table. The stop signal for the rest of the group goes out
  /// before: until the leader is reaped, no other group can get its number.
  Death reapLeader(long timeout) {
    stop(timeout);
    Remains remains = control.reap(pid);
    isLeaderReaped = true;
    return new Death(name(), pid, remains, control.now() - startedAt);
  }

  /// Whether nothing is left of the group; true from then on.
  boolean isGoneNow() {
    if (state != State.GONE && isLeaderReaped && !control.isGroupAlive(pid)) {
      state = State.GONE;
    }
    return isGone();
  }

  boolean isOverdue() {
    return state != State.GONE && control.now() >= deadline;
  }

  /// Stops waiting for a group that KILL did not end.
  void abandon() {
    state = State.GONE;
  }

  boolean isKilling() {
    return state == State.KILLING;
  }

  /// When to look at the group again if nothing happens.
  long nextLook() {
    if (state == State.GONE) {
      return Long.MAX_VALUE;
    }
    return isLeaderReaped ? Math.min(deadline, control.now() + LOOK_AGAIN) : deadline;
  }
}
