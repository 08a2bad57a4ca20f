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

/// Runs a plan from its first process to the last byte of output, in one loop on one thread.
public final class Supervisor {
  private static final long SOON_AFTER_START = 10_000_000_000L;

  private final ProcessControl control;
  private final Console console;
  private final Function<PlannedProcess, Policy> policies;
  private final Groups groups;
  private final Adoption adoption;
  private final Shutdown shutdown;
  private final Drain drain;
  private final ProcessTable processes;
  private final Set<ManagedProcess> changing = new LinkedHashSet<>();
  private String root = "";
  private @Nullable ReeveException failure;
  private @Nullable Exit cause;
  private int exitCode; // the first that was not 0
  private long nextLook;

  /// @param policies the policy of each process
  public Supervisor(
      ProcessControl control,
      Console console,
      Function<PlannedProcess, Policy> policies,
      Advice advice) {
    this.control = control;
    this.console = console;
    this.policies = policies;
    this.processes = new ProcessTable(control);
    this.groups = new Groups(control, console);
    this.adoption = new Adoption(control, console, groups, processes, advice);
    this.shutdown = new Shutdown(control, console, groups, adoption);
    this.drain = new Drain(control, console);
  }

  /// Starts the processes and returns after the last has exited.
  ///
  /// @return the exit code of reeve
  /// @throws ReeveException if a spawn or a write failed, after every process has been stopped
  public int run(Plan plan) {
    try {
      start(plan);
      nextLook = nextLook();
      while (!shutdown.isOver()) {
        Event event = control.next(Math.min(nextLook, console.nextShow()), console.out());
        handle(event);
        look(event);
      }
      drainOutput();
    } finally {
      groups.killAll(); // a no-op unless the loop threw
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
      processes.add(new ManagedProcess(process, policies.apply(process), lines));
    }
    for (ManagedProcess process : processes.all()) {
      if (!shutdown.hasBegun()) {
        start(process);
      }
    }
  }

  private void start(ManagedProcess process) {
    try {
      long startedAt = control.now(); // a process may daemonize before spawn returns
      int pid = control.spawn(process.planned(), root);
      ProcessGroup group = new ProcessGroup(control, process.name(), pid, process.policy(), true);
      groups.add(group);
      processes.started(process, pid);
      process.started(group, startedAt);
      console.report(Notices.started(process.name(), pid, process.restarts()));
      adoption.scanSoon();
    } catch (ReeveException e) {
      failure = e;
      shutdown.begin(e.exitCode().number());
    }
  }

  /// Uses `instanceof`, because a pattern switch bootstraps a class during the start.
  private void handle(Event event) {
    if (event instanceof Event.Output(int pid, byte[] bytes, int length)) {
      processes.of(pid).lines().feed(bytes, length, control.now());
    } else if (event instanceof Event.OutputEnded(int pid)) {
      processes.of(pid).lines().finish();
    } else if (event instanceof Event.Ended(int pid, ExitStatus status)) {
      exited(pid, status);
    } else if (event instanceof Event.Signalled(Signal signal)) {
      signalled(signal);
    } else if (event instanceof Event.OutputFailed(String reason)) {
      outputFailed(reason);
    }
  }

  private void exited(int pid, ExitStatus status) {
    adoption.scanSoon();
    ManagedProcess process = processes.ledBy(pid);
    if (process == null) {
      orphanExited(pid);
      return;
    }
    boolean mayDaemonize = status.exitCode() == 0 && !shutdown.hasBegun();
    if (!mayDaemonize) {
      groups.stop(process.group()); // before reaping, so that the number cannot be reused
    }
    process.exited(pid, control.reap(pid), control.now());
    process.group().leaderReaped();
    if (mayDaemonize) {
      adoption.settle(process);
      changing.add(process);
      adoption.look();
    } else {
      finished(process);
    }
  }

  private void orphanExited(int pid) {
    int group = control.groupOf(pid);
    WaitResult result = control.reap(pid);
    groups.memberReaped(group);
    ManagedProcess process = processes.ofGroup(group);
    if (process != null && process.isOverWith(group)) {
      process.exited(pid, result, control.now());
    } else if (process != null) {
      process.addUsage(result);
    }
  }

  /// Runs due work. Output is frequent and changes no state, so it triggers none by itself.
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
    groups.look(); // first: a restart waits until the group is gone
    shutdown.look();
    for (ManagedProcess process : List.copyOf(changing)) {
      look(process);
    }
    if (shutdown.hasBegun() && groups.isEmpty()) {
      adoption.look(); // the last processes may have left orphans
    }
  }

  private void look(ManagedProcess process) {
    switch (process.phase()) {
      case SETTLING -> {
        boolean isSettled = process.isSettled(control.now()); // before the scan, to miss none
        if (hasDaemon(process)) {
          process.daemonized();
        } else if (isSettled && !process.hasUndecided()) {
          finished(process);
        }
      }
      case DAEMONIZED -> {
        if (!hasDaemon(process)) {
          finished(process);
        }
      }
      case WAITING -> {
        if (shutdown.hasBegun()) {
          changing.remove(process);
        } else if (process.isDue(control.now()) && process.group().isGoneNow()) {
          changing.remove(process);
          start(process);
        }
      }
      case RUNNING, OVER -> changing.remove(process);
    }
  }

  /// Scans if no daemon is known, because the last one may have started the next.
  private boolean hasDaemon(ManagedProcess process) {
    if (!process.hasDaemon()) {
      adoption.look();
    }
    return process.hasDaemon();
  }

  /// Handles the exit of a process that no daemon has replaced.
  private void finished(ManagedProcess process) {
    Exit exit = process.lastExit();
    console.report(Notices.exited(exit, shutdown.hasBegun(), portHolder(process)));
    groups.stop(process.group());
    if (!shutdown.hasBegun() && process.isToBeRestarted()) {
      long pause = process.restart(control.now());
      console.report(Notices.restarting(process.name(), pause, process.restarts()));
      changing.add(process);
      return;
    }
    if (!shutdown.hasBegun() && process.policy().isRestarted()) {
      console.report(Notices.limitReached(process.name(), process.policy().restartLimit()));
    }
    process.finish();
    changing.remove(process);
    if (!shutdown.hasBegun()) {
      decide(process.policy(), exit);
    }
  }

  /// Returns the program on the port of a process that failed early, or an empty text.
  private String portHolder(ManagedProcess process) {
    Exit exit = process.lastExit();
    boolean isError = exit.status() instanceof ExitStatus.Exited(int code) && code != 0;
    boolean isEarly = exit.nanos() < SOON_AFTER_START;
    return isError && isEarly && !shutdown.hasBegun() ? control.portHolder(process.planned()) : "";
  }

  /// Decides whether the exit of a process stops the others.
  private void decide(Policy policy, Exit exit) {
    int code = exit.status().exitCode();
    exitCode = exitCode == 0 ? code : exitCode;
    if (!policy.allows(exit.status())) {
      cause = processes.all().size() > 1 ? exit : null;
      shutdown.begin(code);
    } else if (processes.areOver()) {
      shutdown.begin(exitCode);
    }
  }

  private void signalled(Signal signal) {
    switch (signal) {
      case USR1, USR2 -> groups.pass(signal);
      case TSTP -> suspend();
      default -> {
        if (shutdown.isOver()) {
          drain.stopFlushing();
        } else {
          shutdown.request(signal);
        }
      }
    }
  }

  /// Sends SIGSTOP, because SIGTSTP has no effect in an orphaned process group.
  private void suspend() {
    adoption.look();
    groups.pass(Signal.STOP);
    control.suspend();
    groups.pass(Signal.CONT);
  }

  private void outputFailed(String reason) {
    drain.readerGone();
    if (!reason.isEmpty()) {
      failure = new ReeveException("standard output: " + reason);
    }
    shutdown.begin(ExitCode.OUTPUT_CLOSED.number());
  }

  private long nextLook() {
    long next = Math.min(adoption.nextLook(), Math.min(groups.nextLook(), shutdown.nextLook()));
    for (ManagedProcess process : changing) {
      next = Math.min(next, process.nextChange());
    }
    return next;
  }

  private void drainOutput() {
    if (shutdown.isRequested()) {
      drain.limitFlush();
    }
    drain.drain(processes.pids(), this::handle);
    processes.all().forEach(process -> process.lines().finish());
    adoption.reportKept();
    if (cause != null) {
      console.report(Notices.shutdownCause(cause));
    }
    drain.flush(this::handle);
  }
}
