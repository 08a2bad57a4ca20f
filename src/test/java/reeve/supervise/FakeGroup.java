package reeve.supervise;

import java.util.EnumSet;
import java.util.Set;

/// A group as the system knows it: its leader, and perhaps others.
final class FakeGroup {
  private final Set<Signal> ignoredByLeader = EnumSet.of(Signal.CONT, Signal.USR1, Signal.USR2);
  private final Set<Signal> ignoredByOthers = EnumSet.copyOf(ignoredByLeader);
  private boolean isLeaderRunning = true;
  private boolean isLeaderReaped;
  private boolean hasOthers;
  private long othersExitAt = Long.MAX_VALUE;

  /// The leader goes on in spite of these signals; even KILL, as in state D.
  FakeGroup ignoring(Signal... signals) {
    ignoredByLeader.addAll(Set.of(signals));
    return this;
  }

  /// The group has another process, which goes on in spite of these signals.
  FakeGroup withOthersIgnoring(Signal... signals) {
    hasOthers = true;
    ignoredByOthers.addAll(Set.of(signals));
    return this;
  }

  boolean isAlive(long now) {
    return !isLeaderReaped || (hasOthers && now < othersExitAt);
  }

  /// Sends a signal to all.
  ///
  /// @return whether it kills the leader
  boolean signal(Signal signal) {
    hasOthers &= ignoredByOthers.contains(signal);
    return isLeaderRunning && !ignoredByLeader.contains(signal);
  }

  void exitLeader() {
    isLeaderRunning = false;
  }

  void exitOthersAt(long moment) {
    othersExitAt = moment;
  }

  /// Reaps the leader.
  ///
  /// @return whether it could be reaped
  boolean reapLeader() {
    boolean isZombie = !isLeaderRunning && !isLeaderReaped;
    isLeaderReaped |= isZombie;
    return isZombie;
  }
}
