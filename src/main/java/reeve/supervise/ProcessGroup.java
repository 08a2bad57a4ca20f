package reeve.supervise;

/// A process group, on its way from running to gone.
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
  private String name;
  private final int number;
  private Policy policy;
  private State state = State.RUNNING;
  private boolean hasLeader;
  private boolean isAbandoned;
  private long deadline = Long.MAX_VALUE;
  private long nextQuestion; // whether the group is gone

  /// @param name what the user knows it by
  /// @param hasLeader whether its leader is a child of ours, and not reaped
  ProcessGroup(ProcessControl control, String name, int number, Policy policy, boolean hasLeader) {
    this.control = control;
    this.name = name;
    this.number = number;
    this.policy = policy;
    this.hasLeader = hasLeader;
    control.guard(number, policy.stopSignal());
  }

  String name() {
    return name;
  }

  int number() {
    return number;
  }

  /// Whether a process that has ended, and is not reaped, was its leader.
  boolean isLed(int pid) {
    return hasLeader && pid == number;
  }

  boolean isGone() {
    return state == State.GONE;
  }

  /// Sends the stop signal, once; CONT lets stopped processes hear it.
  ///
  /// @param latest when its time is over even if it would have more
  void stop(long latest) {
    if (state == State.RUNNING && !isGoneNow()) {
      state = State.STOPPING;
      deadline = Math.min(latest, control.now() + policy.timeout());
      control.signalGroup(number, policy.stopSignal());
      control.signalGroup(number, Signal.CONT);
    }
  }

  /// Sends a signal that has nothing to do with stopping.
  void pass(Signal signal) {
    if (!isGoneNow()) {
      control.signalGroup(number, signal);
    }
  }

  /// Sends KILL, once.
  ///
  /// @return whether it was sent now
  boolean kill() {
    if (state == State.KILLING || isGoneNow()) {
      return false;
    }
    state = State.KILLING;
    deadline = control.now() + KILL_BOUND;
    control.signalGroup(number, Signal.KILL);
    return true;
  }

  /// Notes that the leader is reaped: until then, no other group could get the number.
  void leaderIsReaped() {
    hasLeader = false;
  }

  /// Whether nothing is left of the group; true from then on.
  boolean isGoneNow() {
    if (state != State.GONE && !hasLeader) {
      nextQuestion = control.now() + LOOK_AGAIN;
      if (!control.isGroupAlive(number)) {
        state = State.GONE;
        control.release(number);
      }
    }
    return isGone();
  }

  /// True if it is time to look at the group, even if nothing has happened to it.
  boolean isDue() {
    return control.now() >= nextLook();
  }

  boolean isOverdue() {
    return state != State.GONE && control.now() >= deadline;
  }

  /// Stops waiting for a group that KILL did not end.
  void abandon() {
    state = State.GONE;
    isAbandoned = true;
  }

  /// Notes which process it belongs to, where that was not known before.
  void belongsTo(String process, Policy itsPolicy) {
    name = process;
    policy = itsPolicy;
  }

  /// Leaves the group alone from now on, and lets the guardian do so.
  void keep() {
    abandon();
    control.release(number);
  }

  /// Whether its number stands for this group and no other.
  boolean isKnown() {
    return isAbandoned || !isGone();
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  boolean isKilling() {
    return state == State.KILLING;
  }

  long timeout() {
    return policy.timeout();
  }

  /// When to look at the group again if nothing happens.
  long nextLook() {
    boolean isWatched = state == State.STOPPING || state == State.KILLING;
    return isWatched && !hasLeader ? Math.min(deadline, nextQuestion) : deadline;
  }
}
