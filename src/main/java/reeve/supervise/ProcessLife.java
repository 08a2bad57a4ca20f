package reeve.supervise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeve.output.Lines;
import reeve.plan.PlannedProcess;

/// One process of the plan, from its first start to its last end.
final class ProcessLife {
  enum Phase {
    RUNNING,
    /// Its leader has ended with 0 and left others in its group, who may be about to leave it.
    SETTLING,
    /// Its leader has ended with 0, and a daemon goes on in its place.
    IN_BACKGROUND,
    /// It has ended, and will be started again.
    WAITING,
    OVER
  }

  private static final long SECOND = 1_000_000_000;
  private static final long FIRST_PAUSE = SECOND;
  private static final long LONGEST_PAUSE = 30 * SECOND;
  private static final long STABLE = 60 * SECOND;

  /// How long a program that puts itself in the background may take to leave the group.
  private static final long SETTLING = SECOND / 10;

  private final PlannedProcess process;
  private final Policy policy;
  private final Lines lines;
  private final List<ProcessGroup> daemons = new ArrayList<>();
  private final Set<String> programs = new HashSet<>();
  private Phase phase = Phase.WAITING;
  private @Nullable ProcessGroup group;
  private @Nullable Death death;
  private long startedAt;
  private long nextChange;
  private long pause = FIRST_PAUSE;
  private int restarts;

  ProcessLife(PlannedProcess process, Policy policy, Lines lines) {
    this.process = process;
    this.policy = policy;
    this.lines = lines;
  }

  PlannedProcess process() {
    return process;
  }

  String name() {
    return process.name();
  }

  Policy policy() {
    return policy;
  }

  Lines lines() {
    return lines;
  }

  Phase phase() {
    return phase;
  }

  /// Notes that it runs.
  void started(ProcessGroup own, long now) {
    group = own;
    daemons.clear();
    startedAt = now;
    phase = Phase.RUNNING;
  }

  /// Its group since it was started last.
  ProcessGroup group() {
    if (group == null) {
      throw new IllegalStateException(name() + " has not been started");
    }
    return group;
  }

  boolean isSession(int session) {
    return group != null && group.number() == session;
  }

  /// Whether it runs, or something may in its place.
  boolean isAlive() {
    return phase != Phase.WAITING && phase != Phase.OVER;
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  /// Notes the end of what counts as the process at this time.
  Death died(int pid, Remains remains, long now) {
    death = new Death(name(), pid, remains, now - startedAt);
    return death;
  }

  /// How it ended; a daemon that nobody could wait for has ended well.
  Death death() {
    if (death == null) {
      throw new IllegalStateException(name() + " has not ended");
    }
    return death;
  }

  /// Notes a group that left the session or the group of this process.
  ///
  /// @return whether it is the first with this program
  boolean left(ProcessGroup daemon, String program) {
    daemons.add(daemon);
    return programs.add(program);
  }

  boolean hasLeft(int number) {
    return daemons.stream().anyMatch(daemon -> daemon.number() == number);
  }

  /// Whether something that left the group still runs.
  boolean hasDaemon() {
    return daemons.stream().anyMatch(daemon -> !daemon.isGoneNow());
  }

  void settle(long now) {
    phase = Phase.SETTLING;
    nextChange = now + SETTLING;
  }

  void goOnInBackground() {
    phase = Phase.IN_BACKGROUND;
  }

  void end() {
    phase = Phase.OVER;
  }

  /// Whether it may be started once more.
  boolean isToBeRestarted() {
    return policy.isRestarted() && restarts(death()) <= policy.restartLimit();
  }

  /// Plans the next start.
  ///
  /// @return the pause before it, in nanoseconds
  long restart(long now) {
    restarts = restarts(death());
    pause = restarts == 1 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    phase = Phase.WAITING;
    nextChange = now + pause;
    return pause;
  }

  /// How many restarts in a row there have been.
  int restarts() {
    return restarts;
  }

  /// Whether the time of this phase is over.
  boolean isDue(long now) {
    return now >= nextChange;
  }

  /// When its phase will have to change, or [Long#MAX_VALUE] where that is not a matter of time.
  long nextChange() {
    return switch (phase) {
      case SETTLING -> nextChange;
      case WAITING -> group().isGone() ? nextChange : Long.MAX_VALUE;
      case RUNNING, IN_BACKGROUND, OVER -> Long.MAX_VALUE;
    };
  }

  private int restarts(Death last) {
    return last.nanos() >= STABLE ? 1 : restarts + 1;
  }
}
