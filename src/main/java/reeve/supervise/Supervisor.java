package reeve.supervise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.output.Console;
import reeve.output.Lines;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;

/// Runs a plan from its first process to the last byte of output: one loop, one thread, all state.
public final class Supervisor {
  private static final long SOON_AFTER_START = 10_000_000_000L;

  private final ProcessControl control;
  private final Console console;
  private final Function<PlannedProcess, Policy> policies;
  private final Groups groups;
  private final Adoption adoption;
  private final Shutdown shutdown;
  private final Drain lastOutput;
  private final ProcessTable lives;
  private final Set<ManagedProcess> changing = new LinkedHashSet<>();
  private String root = "";
  private @Nullable ReeveException failure;
  private @Nullable Exit culprit;
  private int exitCode; // the first that was not 0
  private long nextLook;

  /// @param policies what the user wants of each process
  public Supervisor(
      ProcessControl control,
      Console console,
      Function<PlannedProcess, Policy> policies,
      Advice advice) {
    this.control = control;
    this.console = console;
    this.policies = policies;
    this.lives = new ProcessTable(control);
    this.groups = new Groups(control, console);
    this.adoption = new Adoption(control, console, groups, lives, advice);
    this.shutdown = new Shutdown(control, console, groups, adoption);
    this.lastOutput = new Drain(control, console);
  }

  /// Starts all processes and returns when none is left.
  ///
  /// @return the exit code for the whole
  /// @throws ReeveException where a process could not be started or output could not be written;
  ///   everything is stopped by then
  public int run(Plan plan) {
    try {
      start(plan);
      nextLook = nextLook();
      while (!shutdown.isOver()) {
        Event event = control.next(Math.min(nextLook, console.nextShow()), console.out());
        handle(event);
        look(event);
      }
      printTheRest();
    } finally {
      groups.killAll(); // none, unless something above is broken
    }
    if (failure != null) {
      throw failure;
    }
    return shutdown.exitCode();
  }

  private void start(Plan plan) {
    root = plan.root();
    for (PlannedProcess process : plan.processes()) {
      Lines lines = console.linesOf(process.name(), process.position());
      lives.add(new ManagedProcess(process, policies.apply(process), lines));
    }
    for (ManagedProcess life : lives.all()) {
      if (!shutdown.hasBegun()) {
        start(life);
      }
    }
  }

  private void start(ManagedProcess life) {
    try {
      long startedAt = control.now(); // a process may daemonize before spawn returns
      int pid = control.spawn(life.process(), root);
      ProcessGroup group = new ProcessGroup(control, life.name(), pid, life.policy(), true);
      groups.add(group);
      lives.started(life, pid);
      life.started(group, startedAt);
      console.report(Notices.started(life.name(), pid, life.restarts()));
      adoption.expect();
    } catch (ReeveException e) {
      failure = e;
      shutdown.begin(e.exitCode().number());
    }
  }

  /// A switch over these types would make a class at run time, in the middle of the start.
  private void handle(Event event) {
    if (event instanceof Event.Output(int pid, byte[] bytes, int length)) {
      lives.of(pid).lines().feed(bytes, length, control.now());
    } else if (event instanceof Event.OutputEnded(int pid)) {
      lives.of(pid).lines().finish();
    } else if (event instanceof Event.Ended(int pid, ExitStatus status)) {
      ended(pid, status);
    } else if (event instanceof Event.Signalled(Signal signal)) {
      signalled(signal);
    } else if (event instanceof Event.OutputFailed(String reason)) {
      outputFailed(reason);
    }
  }

  private void ended(int pid, ExitStatus status) {
    adoption.expect();
    ManagedProcess life = lives.ledBy(pid);
    if (life == null) {
      orphanEnded(pid);
      return;
    }
    boolean mayGoOn = status.exitCode() == 0 && !shutdown.hasBegun();
    if (!mayGoOn) {
      groups.stop(life.group()); // until the leader is reaped, no other group can get its number
    }
    life.died(pid, control.reap(pid), control.now());
    life.group().leaderIsReaped();
    if (mayGoOn) {
      adoption.settle(life);
      changing.add(life);
      adoption.look();
    } else {
      finished(life);
    }
  }

  private void orphanEnded(int pid) {
    int group = control.groupOf(pid);
    WaitResult remains = control.reap(pid);
    groups.shrunk(group);
    ManagedProcess life = lives.ofGroup(group);
    if (life != null && life.isOverWith(group)) {
      life.died(pid, remains, control.now());
    } else if (life != null) {
      life.uses(remains);
    }
  }

  /// Does what is due, unless the event is output, which changes nothing and comes often.
  private void look(Event event) {
    long now = control.now();
    console.showHeld(now);
    if (!(event instanceof Event.Output) || now >= nextLook) {
      look();
      nextLook = nextLook();
    }
  }

  private void look() {
    adoption.lookIfDue();
    groups.look(); // first: a process may wait for the end of its group
    shutdown.look();
    for (ManagedProcess life : List.copyOf(changing)) {
      look(life);
    }
    if (shutdown.hasBegun() && groups.isEmpty()) {
      adoption.look(); // the last ones may have left others
    }
  }

  private void look(ManagedProcess life) {
    switch (life.phase()) {
      case SETTLING -> {
        boolean isSettled = life.isSettled(control.now()); // first: what leaves now is found then
        if (hasDaemon(life)) {
          life.goOnAsDaemon();
        } else if (isSettled && !life.hasUndecided()) {
          finished(life);
        }
      }
      case DAEMONIZED -> {
        if (!hasDaemon(life)) {
          finished(life);
        }
      }
      case WAITING -> {
        if (shutdown.hasBegun()) {
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
  private boolean hasDaemon(ManagedProcess life) {
    if (!life.hasDaemon()) {
      adoption.look();
    }
    return life.hasDaemon();
  }

  /// A process has ended, and nothing goes on in its place.
  private void finished(ManagedProcess life) {
    Exit death = life.death();
    console.report(Notices.exited(death, shutdown.hasBegun(), portHolder(life)));
    groups.stop(life.group());
    if (!shutdown.hasBegun() && life.isToBeRestarted()) {
      long pause = life.restart(control.now());
      console.report(Notices.restarting(life.name(), pause, life.restarts()));
      changing.add(life);
      return;
    }
    if (!shutdown.hasBegun() && life.policy().isRestarted()) {
      console.report(Notices.limitReached(life.name(), life.policy().restartLimit()));
    }
    life.end();
    changing.remove(life);
    if (!shutdown.hasBegun()) {
      decide(life.policy(), death);
    }
  }

  /// What listens on the port of a process that failed early, which may be the reason; or empty.
  private String portHolder(ManagedProcess life) {
    Exit death = life.death();
    boolean isFailure = death.status() instanceof ExitStatus.Exited(int code) && code != 0;
    boolean isEarly = death.nanos() < SOON_AFTER_START;
    return isFailure && isEarly && !shutdown.hasBegun() ? control.portHolder(life.process()) : "";
  }

  /// What the end of a process means for the others.
  private void decide(Policy policy, Exit death) {
    int code = death.status().exitCode();
    exitCode = exitCode == 0 ? code : exitCode;
    if (!policy.allows(death.status())) {
      culprit = lives.all().size() > 1 ? death : null;
      shutdown.begin(code);
    } else if (lives.areOver()) {
      shutdown.begin(exitCode);
    }
  }

  private void signalled(Signal signal) {
    switch (signal) {
      case USR1, USR2 -> groups.pass(signal);
      case TSTP -> suspend();
      default -> {
        if (shutdown.isOver()) {
          lastOutput.hurry();
        } else {
          shutdown.ask(signal);
        }
      }
    }
  }

  /// The groups are in sessions of their own, where TSTP would do nothing.
  private void suspend() {
    adoption.look();
    groups.pass(Signal.STOP);
    control.suspend();
    groups.pass(Signal.CONT);
  }

  private void outputFailed(String reason) {
    lastOutput.isGone();
    if (!reason.isEmpty()) {
      failure = new ReeveException("standard output: " + reason);
    }
    shutdown.begin(ExitCode.OUTPUT_CLOSED.number());
  }

  private long nextLook() {
    long next = Math.min(adoption.nextLook(), Math.min(groups.nextLook(), shutdown.nextLook()));
    for (ManagedProcess life : changing) {
      next = Math.min(next, life.nextChange());
    }
    return next;
  }

  private void printTheRest() {
    if (shutdown.isAskedFor()) {
      lastOutput.hurryUp();
    }
    lastOutput.drain(lives.pids(), this::handle);
    lives.all().forEach(life -> life.lines().finish());
    adoption.reportKept();
    if (culprit != null) {
      console.report(Notices.ended(culprit));
    }
    lastOutput.flush(this::handle);
  }
}
