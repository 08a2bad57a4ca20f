package reeve.supervise;

/// A process group, from running to gone.
final class ProcessGroup {
  private enum State {
    RUNNING,
    /// Sent its stop signal, with time until the deadline.
    STOPPING,
    /// Sent SIGKILL, which only the kernel can delay.
    KILLING,
    GONE
  }

  private static final long SECOND = 1_000_000_000;
  private static final long KILL_BOUND = SECOND;

  /// How often to poll a stopping group without its leader, because its last process need not be a
  /// child of reeve, which gets no SIGCHLD then.
  private static final long POLL_INTERVAL = SECOND / 20;

  private final ProcessControl control;
  private String name;
  private final int number;
  private Policy policy;
  private State state = State.RUNNING;
  private boolean hasLeader;
  private boolean isAbandoned;
  private long deadline = Long.MAX_VALUE;
  private long nextPoll; // when to poll the group

  /// @param name the name to show to users
  /// @param hasLeader true if its leader is a child of reeve and not reaped
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

  /// True if a process that has exited and is not reaped was its leader.
  boolean isLed(int pid) {
    return hasLeader && pid == number;
  }

  boolean isGone() {
    return state == State.GONE;
  }

  /// Sends the stop signal once, then SIGCONT, because a stopped process handles no signal.
  ///
  /// @param latest the deadline of the shutdown, which may shorten the timeout
  void stop(long latest) {
    if (state == State.RUNNING && !isGoneNow()) {
      state = State.STOPPING;
      deadline = Math.min(latest, control.now() + policy.timeout());
      control.signalGroup(number, policy.stopSignal());
      control.signalGroup(number, Signal.CONT);
    }
  }

  /// Sends a signal unrelated to stopping.
  void pass(Signal signal) {
    if (!isGoneNow()) {
      control.signalGroup(number, signal);
    }
  }

  /// Sends SIGKILL once.
  ///
  /// @return true if this call sent it
  boolean kill() {
    if (state == State.KILLING || isGoneNow()) {
      return false;
    }
    state = State.KILLING;
    deadline = control.now() + KILL_BOUND;
    control.signalGroup(number, Signal.KILL);
    return true;
  }

  /// Allows polling, because the number cannot be reused before the leader is reaped.
  void leaderReaped() {
    hasLeader = false;
  }

  /// Polls the group and returns true if it is empty. Once gone, it is not polled again.
  boolean isGoneNow() {
    if (state != State.GONE && !hasLeader) {
      nextPoll = control.now() + POLL_INTERVAL;
      if (!control.isGroupAlive(number)) {
        state = State.GONE;
        control.release(number);
      }
    }
    return isGone();
  }

  /// True if it is time to look at the group without an event.
  boolean isDue() {
    return control.now() >= nextLook();
  }

  boolean isOverdue() {
    return state != State.GONE && control.now() >= deadline;
  }

  /// Stops waiting for a group that survived SIGKILL.
  void abandon() {
    state = State.GONE;
    isAbandoned = true;
  }

  void setOwner(String process, Policy itsPolicy) {
    name = process;
    policy = itsPolicy;
  }

  /// Leaves the group running, even if reeve is killed.
  void keep() {
    abandon();
    control.release(number);
  }

  /// True if its number cannot have been reused by another group.
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

  /// Returns the time of the next look without an event.
  long nextLook() {
    boolean isWatched = state == State.STOPPING || state == State.KILLING;
    return isWatched && !hasLeader ? Math.min(deadline, nextPoll) : deadline;
  }
}
