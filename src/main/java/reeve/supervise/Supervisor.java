package reeve.supervise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.output.Console;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;

/// Runs a plan from its first process to the last byte of output: one loop, one thread, all state.
public final class Supervisor {
  private static final int OUTPUT_CLOSED = 141; // as if SIGPIPE had ended us

  private static final int PIPE_CAPACITY = 65536; // pipe(7)

  /// How long a shutdown that somebody asked for waits, at its end, for a reader of standard
  /// output.
  private static final long FLUSH_BOUND = 1_000_000_000;

  /// Signals this close are one request: timeout(1) signals its child and then the child's group,
  /// and npm passes on the Ctrl-C that the terminal has sent to reeve already.
  private static final long SAME_REQUEST = 50_000_000;

  private final ProcessControl control;
  private final Console console;
  private final long timeout;
  private final Map<Integer, ProcessGroup> groups = new LinkedHashMap<>();
  private final List<ProcessGroup> left = new ArrayList<>();
  private @Nullable ReeveException failure;
  private int exitCode;
  private boolean isShuttingDown;
  private boolean isAskedToStop;
  private long interruptedAt = Long.MAX_VALUE;
  private boolean isOutputGone;
  private long flushBound = Long.MAX_VALUE;

  /// @param timeout nanoseconds between the stop signal and KILL
  public Supervisor(ProcessControl control, Console console, long timeout) {
    this.control = control;
    this.console = console;
    this.timeout = timeout;
  }

  /// Starts all processes and returns when none is left.
  ///
  /// @return the exit code for the whole
  /// @throws ReeveException where a process could not be started or output could not be written;
  ///   everything is stopped by then
  public int run(Plan plan) {
    try {
      start(plan);
      while (!left.isEmpty()) {
        handle(control.next(Math.min(nextLook(), console.nextShow()), console.out()));
        console.showHeld(control.now());
        look();
      }
      printTheRest();
    } finally {
      left.forEach(this::kill); // none, unless something above is broken
    }
    if (failure != null) {
      throw failure;
    }
    return exitCode;
  }

  private void start(Plan plan) {
    for (PlannedProcess process : plan.processes()) {
      try {
        start(process, plan.root());
      } catch (ReeveException e) {
        failure = e;
        shutDown(e.exitCode());
        return;
      }
    }
  }

  private void start(PlannedProcess process, String root) {
    int pid = control.spawn(process, root);
    var lines = console.linesOf(process.name(), process.position());
    ProcessGroup group = new ProcessGroup(control, process, lines, pid);
    groups.put(pid, group);
    left.add(group);
    console.report(new Notice.Started(process.name(), pid));
  }

  private void handle(Event event) {
    switch (event) {
      case Event.Output(int pid, byte[] bytes, int length) ->
          group(pid).lines().feed(bytes, length, control.now());
      case Event.OutputEnded(int pid) -> group(pid).lines().finish();
      case Event.Ended(int pid) -> ended(pid);
      case Event.Signalled(Signal signal) -> signalled(signal);
      case Event.OutputFailed(String reason) -> outputFailed(reason);
      case Event.Timeout() -> {}
    }
  }

  private ProcessGroup group(int pid) {
    ProcessGroup group = groups.get(pid);
    if (group == null) {
      throw new IllegalStateException("no process has pid " + pid);
    }
    return group;
  }

  private void ended(int pid) {
    ProcessGroup group = groups.get(pid);
    if (group == null || group.isGone()) {
      control.reap(pid); // an orphan, which has come back to us only to end
      return;
    }
    Death death = group.reapLeader(timeout);
    console.report(new Notice.Ended(death));
    if (!isShuttingDown) {
      shutDown(death.status().exitCode());
    }
  }

  private void signalled(Signal signal) {
    switch (signal) {
      case USR1, USR2 -> left.forEach(group -> group.pass(signal));
      case HUP -> askedToStop(signal);
      default -> {
        boolean isSecond = control.now() - interruptedAt > SAME_REQUEST;
        interruptedAt = Math.min(interruptedAt, control.now());
        askedToStop(signal);
        if (isSecond) {
          left.forEach(this::kill);
        }
      }
    }
  }

  private void askedToStop(Signal signal) {
    if (left.isEmpty()) {
      flushBound = control.now();
    } else if (!isAskedToStop) {
      isAskedToStop = true;
      console.report(new Notice.Received(signal));
      if (!isShuttingDown) {
        shutDown(exitCode(signal));
      }
    }
  }

  private void outputFailed(String reason) {
    isOutputGone = true;
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
    if (left.stream().anyMatch(group -> !group.isGoneNow())) {
      console.report(new Notice.Stopping());
    }
    left.forEach(group -> group.stop(timeout));
  }

  /// Looks after the groups that stop: which are gone, which have had their time.
  private void look() {
    if (!isShuttingDown) {
      return;
    }
    for (ProcessGroup group : left) {
      if (group.isGoneNow() || !group.isOverdue()) {
        continue;
      }
      if (group.isKilling()) {
        console.report(new Notice.Stuck(group.name(), group.pid()));
        group.abandon();
      } else {
        kill(group);
      }
    }
    left.removeIf(ProcessGroup::isGone);
  }

  private void kill(ProcessGroup group) {
    if (!group.isGoneNow() && group.kill()) {
      console.report(new Notice.Killing(group.name(), group.pid()));
    }
  }

  private long nextLook() {
    long next = Long.MAX_VALUE;
    if (isShuttingDown) {
      for (ProcessGroup group : left) {
        next = Math.min(next, group.nextLook());
      }
    }
    return next;
  }

  /// Takes what is still in the pipes, and writes all. When the processes ended by themselves this
  /// waits for a slow reader as long as it takes, so that nothing is lost.
  private void printTheRest() {
    if (isAskedToStop) {
      flushBound = control.now() + FLUSH_BOUND;
    }
    drain();
    groups.values().forEach(group -> group.lines().finish());
    flush();
  }

  /// Reads until nothing is left to read: at most what the pipes can hold, because a process that
  /// left its group with the pipe in hand may go on printing for ever.
  private void drain() {
    long rest = (long) groups.size() * PIPE_CAPACITY;
    boolean isEmpty = false;
    while (!isEmpty && rest > 0 && !isOutputGone && control.now() < flushBound) {
      flush();
      Event event = control.next(control.now(), console.out());
      isEmpty = event instanceof Event.Timeout;
      rest -= event instanceof Event.Output output ? output.length() : 0;
      handle(event);
    }
    control.closeOutputs();
  }

  private void flush() {
    while (!console.out().isEmpty() && !isOutputGone && control.now() < flushBound) {
      handle(control.flush(flushBound, console.out()));
    }
  }

  private static int exitCode(Signal signal) {
    return switch (signal) {
      case HUP -> 129;
      case INT -> 130;
      default -> 143;
    };
  }
}
