package reeve.supervise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeve.output.Lines;
import reeve.plan.PlannedProcess;

/// One process of the plan, from its first start to its last end.
final class ManagedProcess {
  enum Phase {
    RUNNING,
    /// Its leader has ended with 0 and left others in its group, who may be about to leave it.
    SETTLING,
    /// Its leader has ended with 0, and a daemon goes on in its place.
    DAEMONIZED,
    /// It has ended, and will be started again.
    WAITING,
    OVER
  }

  private static final long SECOND = 1_000_000_000;
  private static final long FIRST_PAUSE = SECOND;
  private static final long LONGEST_PAUSE = 30 * SECOND;
  private static final long STABLE = 60 * SECOND;

  private final PlannedProcess process;
  private final Policy policy;
  private final Lines lines;
  private final List<Descendant> descendants = new ArrayList<>();
  private final Set<String> programs = new HashSet<>();
  private Phase phase = Phase.WAITING;
  private @Nullable ProcessGroup group;
  private @Nullable Exit death;
  private long cpu; // nanoseconds
  private long peakMemory = WaitResult.UNKNOWN;
  private long startedAt;
  private long exitedAt;
  private long nextChange;
  private long pause = FIRST_PAUSE;
  private int restarts;

  ManagedProcess(PlannedProcess process, Policy policy, Lines lines) {
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
    descendants.clear();
    startedAt = now;
    cpu = 0;
    peakMemory = WaitResult.UNKNOWN;
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

  /// Notes the exit of what counts as the process at this time: its leader, then its daemon.
  void died(int pid, WaitResult remains, long now) {
    uses(remains);
    death = new Exit(name(), pid, remains, now - startedAt);
    exitedAt = now;
  }

  /// Adds what a member of its group or of a daemon has used.
  void uses(WaitResult remains) {
    cpu += remains.cpu();
    peakMemory = Math.max(peakMemory, remains.peakMemory());
  }

  /// True if a group is the daemon that counts as the process, and has not failed yet.
  boolean isOverWith(int number) {
    return phase == Phase.DAEMONIZED && isDaemon(number) && death().status().exitCode() == 0;
  }

  /// True if a group is its own, or left it.
  boolean owns(int number) {
    return isSession(number)
        || descendants.stream().anyMatch(each -> each.group().number() == number);
  }

  /// How it exited, with what it and its descendants have used; a daemon that nobody could wait for
  /// has exited 0.
  Exit death() {
    if (death == null) {
      throw new IllegalStateException(name() + " has not ended");
    }
    WaitResult all = new WaitResult(death.status(), cpu, peakMemory);
    return new Exit(death.name(), death.pid(), all, death.nanos());
  }

  /// When it was started last.
  long startedAt() {
    return startedAt;
  }

  /// When its leader or its last daemon exited.
  long exitedAt() {
    return exitedAt;
  }

  /// Notes a group that left the group of this process.
  void left(Descendant descendant) {
    descendants.add(descendant);
  }

  /// Notes a program that left the group of this process.
  ///
  /// @return true if it is the first of this name
  boolean addProgram(String program) {
    return programs.add(program);
  }

  /// True if a group is a daemon of this process.
  boolean isDaemon(int number) {
    return descendants.stream()
        .anyMatch(each -> each.isDaemon() && each.group().number() == number);
  }

  /// Whether a daemon goes on.
  boolean hasDaemon() {
    return descendants.stream().anyMatch(each -> each.isDaemon() && !each.group().isGoneNow());
  }

  /// Waits for a daemon that may take its place, at most until a moment.
  void settle(long until) {
    phase = Phase.SETTLING;
    nextChange = until;
  }

  /// True if nothing can leave its group any more, or the time for that is over.
  boolean isSettled(long now) {
    return group().isGoneNow() || isDue(now);
  }

  /// True if something that left its group may still become its daemon.
  boolean hasUndecided() {
    return descendants.stream().anyMatch(each -> each.isUndecided() && !each.group().isGoneNow());
  }

  void goOnAsDaemon() {
    phase = Phase.DAEMONIZED;
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
      case RUNNING, DAEMONIZED, OVER -> Long.MAX_VALUE;
    };
  }

  private int restarts(Exit last) {
    return last.nanos() >= STABLE ? 1 : restarts + 1;
  }
}
