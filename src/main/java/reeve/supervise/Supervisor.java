package reeve.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.output.Console;
import reeve.output.Lines;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;

/// Runs a plan from its first process to the last byte of output: one loop, one thread, all state.
public final class Supervisor {
  private static final int OUTPUT_CLOSED = 141; // as if SIGPIPE had ended us

  /// Signals this close are one request: timeout(1) signals its child and then the child's group,
  /// and npm passes on the Ctrl-C that the terminal has sent to reeve already.
  private static final long SAME_REQUEST = 50_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Function<PlannedProcess, Policy> policies;
  private final Advice advice;
  private final Groups groups;
  private final Strays strays;
  private final LastOutput lastOutput;
  private final List<ProcessLife> lives = new ArrayList<>();
  private final Map<Integer, ProcessLife> byPid = new HashMap<>();
  private final Set<ProcessLife> changing = new LinkedHashSet<>();
  private String root = "";
  private @Nullable ReeveException failure;
  private @Nullable Death culprit;
  private int exitCode;
  private boolean isShuttingDown;
  private boolean isAskedToStop;
  private long interruptedAt = Long.MAX_VALUE;

  /// @param policies what the user wants of each process
  public Supervisor(
      ProcessControl control,
      Console console,
      Function<PlannedProcess, Policy> policies,
      Advice advice) {
    this.control = control;
    this.console = console;
    this.policies = policies;
    this.advice = advice;
    this.groups = new Groups(control, console);
    this.strays = new Strays(control, groups::isKnown, this::found);
    this.lastOutput = new LastOutput(control, console);
  }

  /// Starts all processes and returns when none is left.
  ///
  /// @return the exit code for the whole
  /// @throws ReeveException where a process could not be started or output could not be written;
  ///   everything is stopped by then
  public int run(Plan plan) {
    try {
      start(plan);
      while (!isOver()) {
        handle(control.next(nextLook(), console.out()));
        console.showHeld(control.now());
        look();
      }
      printTheRest();
    } finally {
      groups.killAll(); // none, unless something above is broken
    }
    if (failure != null) {
      throw failure;
    }
    return exitCode;
  }

  private void start(Plan plan) {
    root = plan.root();
    for (PlannedProcess process : plan.processes()) {
      Lines lines = console.linesOf(process.name(), process.position());
      lives.add(new ProcessLife(process, policies.apply(process), lines));
    }
    for (ProcessLife life : lives) {
      if (!isShuttingDown) {
        start(life);
      }
    }
  }

  private void start(ProcessLife life) {
    try {
      int pid = control.spawn(life.process(), root);
      ProcessGroup group = new ProcessGroup(control, life.name(), pid, life.policy(), true);
      groups.add(group);
      byPid.put(pid, life);
      life.started(group, control.now());
      console.report(new Notice.Started(life.name(), pid));
      strays.expect();
    } catch (ReeveException e) {
      failure = e;
      shutDown(e.exitCode());
    }
  }

  private void handle(Event event) {
    switch (event) {
      case Event.Output(int pid, byte[] bytes, int length) ->
          life(pid).lines().feed(bytes, length, control.now());
      case Event.OutputEnded(int pid) -> life(pid).lines().finish();
      case Event.Ended(int pid, ExitStatus status) -> ended(pid, status);
      case Event.Signalled(Signal signal) -> signalled(signal);
      case Event.OutputFailed(String reason) -> outputFailed(reason);
      case Event.Timeout() -> {}
    }
  }

  private ProcessLife life(int pid) {
    ProcessLife life = byPid.get(pid);
    if (life == null) {
      throw new IllegalStateException("no process has pid " + pid);
    }
    return life;
  }

  private void ended(int pid, ExitStatus status) {
    strays.expect();
    ProcessLife life = byPid.get(pid);
    if (life == null || !life.group().isLed(pid)) {
      orphanEnded(pid); // it has come to us only to end
      return;
    }
    boolean mayGoOn = status.exitCode() == 0 && !isShuttingDown;
    if (!mayGoOn) {
      groups.stop(life.group()); // until the leader is reaped, no other group can get its number
    }
    life.died(pid, control.reap(pid), control.now());
    life.group().leaderIsReaped();
    if (mayGoOn) {
      life.settle(control.now());
      changing.add(life);
      strays.look();
    } else {
      finished(life);
    }
  }

  private void orphanEnded(int pid) {
    int group = control.groupOf(pid);
    Remains remains = control.reap(pid);
    groups.shrunk(group);
    for (ProcessLife life : changing) {
      boolean isDaemon = life.phase() == ProcessLife.Phase.IN_BACKGROUND && life.hasLeft(group);
      if (isDaemon && life.death().status().exitCode() == 0) { // the first failure counts
        life.died(pid, remains, control.now());
      }
    }
  }

  /// A process has left the groups that we know.
  private void found(Orphan orphan) {
    ProcessLife life = lifeOf(orphan);
    String name = life == null ? orphan.program() : life.name();
    Policy policy = life == null ? Policy.USUAL.lasting(longestTimeout()) : life.policy();
    ProcessGroup group = new ProcessGroup(control, name, orphan.group(), policy, false);
    groups.add(group);
    if (life != null && life.left(group, orphan.program())) {
      String fix = advice.toKeepInFront(life.process(), orphan.program());
      console.report(new Notice.Daemonized(life.name(), orphan.pid(), orphan.program(), fix));
    }
  }

  private long longestTimeout() {
    long longest = 0;
    for (ProcessLife life : lives) {
      longest = Math.max(longest, life.policy().timeout());
    }
    return longest;
  }

  private @Nullable ProcessLife lifeOf(Orphan orphan) {
    for (ProcessLife life : lives) {
      if (life.isSession(orphan.session())) {
        return life;
      }
    }
    String name = control.processOf(orphan.pid());
    return name.isEmpty()
        ? likelyLifeOf(orphan.program())
        : lives.stream().filter(life -> life.name().equals(name)).findFirst().orElse(null);
  }

  /// Who has started a program that hides it: some write their title over their environment. It is
  /// whose command names it, else who has just ended as one that puts itself in the background
  /// does.
  private @Nullable ProcessLife likelyLifeOf(String program) {
    ProcessLife likely = null;
    int most = 0;
    for (ProcessLife life : lives) {
      boolean isNamed = life.isAlive() && life.process().command().contains(program);
      boolean isSettling = life.phase() == ProcessLife.Phase.SETTLING;
      int points = (isNamed ? 2 : 0) + (isSettling ? 1 : 0);
      likely = points > most ? life : likely;
      most = Math.max(points, most);
    }
    return likely;
  }

  /// Looks after all that changes by itself, with time.
  private void look() {
    strays.lookIfDue();
    groups.look(); // first: a process may wait for the end of its group
    for (ProcessLife life : List.copyOf(changing)) {
      look(life);
    }
    if (isShuttingDown && groups.isEmpty()) {
      strays.look(); // the last ones may have left others
    }
  }

  private void look(ProcessLife life) {
    switch (life.phase()) {
      case SETTLING -> {
        if (hasDaemon(life)) {
          life.goOnInBackground();
        } else if (life.group().isGoneNow() || life.isDue(control.now())) {
          finished(life);
        }
      }
      case IN_BACKGROUND -> {
        if (!hasDaemon(life)) {
          finished(life);
        }
      }
      case WAITING -> {
        if (isShuttingDown) {
          changing.remove(life);
        } else if (life.isDue(control.now()) && life.group().isGoneNow()) {
          changing.remove(life);
          start(life);
        }
      }
      case RUNNING, OVER -> changing.remove(life);
    }
  }

  /// What has ended may have left the next daemon behind just now.
  private boolean hasDaemon(ProcessLife life) {
    if (!life.hasDaemon()) {
      strays.look();
    }
    return life.hasDaemon();
  }

  /// A process has ended, and nothing goes on in its place.
  private void finished(ProcessLife life) {
    Death death = life.death();
    console.report(new Notice.Ended(death));
    groups.stop(life.group());
    if (!isShuttingDown && life.isToBeRestarted()) {
      long pause = life.restart(control.now());
      console.report(new Notice.Restarting(life.name(), pause, life.restarts()));
      changing.add(life);
      return;
    }
    life.end();
    changing.remove(life);
    if (!isShuttingDown) {
      decide(life.policy(), death);
    }
  }

  /// What the end of a process means for the others.
  private void decide(Policy policy, Death death) {
    int code = death.status().exitCode();
    exitCode = exitCode == 0 ? code : exitCode;
    if (!policy.allows(death.status())) {
      culprit = lives.size() > 1 ? death : null;
      shutDown(code);
    } else if (lives.stream().allMatch(ProcessLife::isOver)) {
      shutDown(exitCode);
    }
  }

  private void signalled(Signal signal) {
    switch (signal) {
      case USR1, USR2 -> groups.pass(signal);
      case TSTP -> suspend();
      case HUP -> askedToStop(signal);
      default -> {
        boolean isSecond = control.now() - interruptedAt > SAME_REQUEST;
        interruptedAt = Math.min(interruptedAt, control.now());
        askedToStop(signal);
        if (isSecond) {
          groups.killAll();
        }
      }
    }
  }

  /// The groups are in sessions of their own, where TSTP would do nothing.
  private void suspend() {
    strays.look();
    groups.pass(Signal.STOP);
    control.suspend();
    groups.pass(Signal.CONT);
  }

  private void askedToStop(Signal signal) {
    if (isOver()) {
      lastOutput.hurry();
    } else if (!isAskedToStop) {
      isAskedToStop = true;
      console.report(new Notice.Received(signal));
      if (!isShuttingDown) {
        shutDown(exitCode(signal));
      }
    }
  }

  private void outputFailed(String reason) {
    lastOutput.isGone();
    if (!reason.isEmpty()) {
      failure = new ReeveException("standard output: " + reason);
    }
    if (!isShuttingDown) {
      shutDown(OUTPUT_CLOSED);
    }
  }

  private void shutDown(int code) {
    isShuttingDown = true;
    exitCode = code;
    strays.look();
    if (groups.isAnyRunning()) {
      console.report(new Notice.Stopping());
    }
    groups.stopAll();
  }

  private boolean isOver() {
    return isShuttingDown && (groups.isEmpty() || groups.isOverdue());
  }

  private long nextLook() {
    long next = Math.min(console.nextShow(), Math.min(strays.nextLook(), groups.nextLook()));
    for (ProcessLife life : changing) {
      next = Math.min(next, life.nextChange());
    }
    return next;
  }

  private void printTheRest() {
    if (isAskedToStop) {
      lastOutput.hurryUp();
    }
    lastOutput.drain(byPid.size(), this::handle);
    lives.forEach(life -> life.lines().finish());
    if (culprit != null) {
      console.report(new Notice.Culprit(culprit));
    }
    lastOutput.flush(this::handle);
  }

  private static int exitCode(Signal signal) {
    return switch (signal) {
      case HUP -> 129;
      case INT -> 130;
      default -> 143;
    };
  }
}
