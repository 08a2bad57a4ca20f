package reeve.supervise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeve.output.Lines;
import reeve.plan.PlannedProcess;

/// One process of the plan, from its first start to its last exit.
final class ManagedProcess {
  enum Phase {
    RUNNING,
    /// Its leader has exited 0; a daemon may be about to leave the group.
    SETTLING,
    /// Its leader has exited 0, and a daemon has taken its place.
    DAEMONIZED,
    /// It has exited and will be restarted.
    WAITING,
    OVER
  }

  private static final long SECOND = 1_000_000_000;
  private static final long FIRST_PAUSE = SECOND;
  private static final long LONGEST_PAUSE = 30 * SECOND;
  private static final long STABLE = 60 * SECOND;

  private final PlannedProcess planned;
  private final Policy policy;
  private final Lines lines;
  private final List<Descendant> descendants = new ArrayList<>();
  private final Set<String> programs = new HashSet<>();
  private Phase phase = Phase.WAITING;
  private @Nullable ProcessGroup group;
  private @Nullable Exit exit;
  private long cpu; // nanoseconds
  private long peakMemory = WaitResult.UNKNOWN;
  private long startedAt;
  private long exitedAt;
  private long nextChange;
  private long pause = FIRST_PAUSE;
  private int restarts;

  ManagedProcess(PlannedProcess planned, Policy policy, Lines lines) {
    this.planned = planned;
    this.policy = policy;
    this.lines = lines;
  }

  PlannedProcess planned() {
    return planned;
  }

  String name() {
    return planned.name();
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

  void started(ProcessGroup own, long now) {
    group = own;
    descendants.clear();
    startedAt = now;
    cpu = 0;
    peakMemory = WaitResult.UNKNOWN;
    phase = Phase.RUNNING;
  }

  /// Returns its group since the last start.
  ProcessGroup group() {
    if (group == null) {
      throw new IllegalStateException(name() + " has not been started");
    }
    return group;
  }

  boolean isSession(int session) {
    return group != null && group.number() == session;
  }

  /// True if it runs, or a daemon may take its place.
  boolean isAlive() {
    return phase != Phase.WAITING && phase != Phase.OVER;
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  /// Records the exit of its leader or of its daemon.
  void exited(int pid, WaitResult result, long now) {
    addUsage(result);
    exit = new Exit(name(), pid, result, now - startedAt);
    exitedAt = now;
  }

  /// Adds the resource usage of a member of its group or of a daemon.
  void addUsage(WaitResult result) {
    cpu += result.cpu();
    peakMemory = Math.max(peakMemory, result.peakMemory());
  }

  /// True if a group is a daemon of this process and none has failed yet.
  boolean isOverWith(int number) {
    return phase == Phase.DAEMONIZED && isDaemon(number) && lastExit().status().exitCode() == 0;
  }

  /// True if a group is its own or that of a descendant.
  boolean owns(int number) {
    return isSession(number)
        || descendants.stream().anyMatch(each -> each.group().number() == number);
  }

  /// Returns its last exit, with the resource usage of its descendants. A daemon that is not a
  /// child of reeve counts as exited 0.
  Exit lastExit() {
    if (exit == null) {
      throw new IllegalStateException(name() + " has not exited");
    }
    WaitResult all = new WaitResult(exit.status(), cpu, peakMemory);
    return new Exit(exit.name(), exit.pid(), all, exit.nanos());
  }

  /// Returns the time of its last start.
  long startedAt() {
    return startedAt;
  }

  /// Returns the time when its leader or its last daemon exited.
  long exitedAt() {
    return exitedAt;
  }

  void add(Descendant descendant) {
    descendants.add(descendant);
  }

  /// Records the name of a descendant's program.
  ///
  /// @return true if the name is new
  boolean addProgram(String program) {
    return programs.add(program);
  }

  /// True if a group is a daemon of this process.
  boolean isDaemon(int number) {
    return descendants.stream()
        .anyMatch(each -> each.isDaemon() && each.group().number() == number);
  }

  /// True if a daemon of this process runs.
  boolean hasDaemon() {
    return descendants.stream().anyMatch(each -> each.isDaemon() && !each.group().isGoneNow());
  }

  /// Waits until the given time for a daemon that may take its place.
  void settle(long until) {
    phase = Phase.SETTLING;
    nextChange = until;
  }

  /// True if its group is empty, or the time to leave the group is over.
  boolean isSettled(long now) {
    return group().isGoneNow() || isDue(now);
  }

  /// True if a descendant may still become its daemon.
  boolean hasUndecided() {
    return descendants.stream().anyMatch(each -> each.isUndecided() && !each.group().isGoneNow());
  }

  void daemonized() {
    phase = Phase.DAEMONIZED;
  }

  void finish() {
    phase = Phase.OVER;
  }

  /// True if its policy allows another restart.
  boolean isToBeRestarted() {
    return policy.isRestarted() && restarts(lastExit()) <= policy.restartLimit();
  }

  /// Schedules the next start.
  ///
  /// @return the pause before it, in nanoseconds
  long restart(long now) {
    restarts = restarts(lastExit());
    pause = restarts == 1 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    phase = Phase.WAITING;
    nextChange = now + pause;
    return pause;
  }

  /// Returns the number of restarts in a row.
  int restarts() {
    return restarts;
  }

  /// True if the time of this phase is over.
  boolean isDue(long now) {
    return now >= nextChange;
  }

  /// Returns when its phase times out, or [Long#MAX_VALUE] if only an event can change it.
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
