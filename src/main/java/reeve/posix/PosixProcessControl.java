package reeve.posix;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import reeve.output.OutputBuffer;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;
import reeve.supervise.Event;
import reeve.supervise.ExitStatus;
import reeve.supervise.Orphan;
import reeve.supervise.ProcessControl;
import reeve.supervise.Remains;
import reeve.supervise.Signal;

/// Processes, pipes and signals of the real system, waited for with one poll(2).
public final class PosixProcessControl implements ProcessControl, AutoCloseable {
  private static final int PIECE = 65536; // the capacity of a pipe, pipe(7)
  private static final int SIGNALS = 0; // slots of the poll set
  private static final int OUTPUT = 1;
  private static final int INPUT = 2;
  private static final int INPUT_TARGET = 3;
  private static final int FIRST_PIPE = 4;

  private final Libc libc = new Libc();
  private final Descriptors descriptors = new Descriptors(libc);
  private final Children children = new Children(libc);
  private final DescriptorLimit limit = new DescriptorLimit(libc);
  private final Spawner spawner = new Spawner(libc, limit);
  private final StandardOutput output = new StandardOutput(libc);
  private final PollSet polled = new PollSet(libc);
  private final OutputPipes pipes = new OutputPipes();
  private final PollSet alone = new PollSet(libc);
  private final ByteBuffer memory = Libc.memory(PIECE);
  private final long address = Libc.address(memory);
  private final byte[] piece = new byte[PIECE];
  private final Queue<Signal> signals = new ArrayDeque<>();
  private final SignalPipe signalPipe = new SignalPipe(libc);
  private final Orphans orphans = new Orphans(libc);
  private final Map<String, String> mark;
  private final Guardian guardian;
  private final Launch launch;
  private final Wiring wiring;
  private final InputForwarder input;
  private final ExitGuard guard = new ExitGuard(signalPipe.writer(SignalPipe.TERMINATE));
  private int next; // index of the pipe to look at next, downwards
  private boolean hasEndedChildren;
  private int ending; // a child that has ended, whose pipe is still to be emptied
  private ExitStatus endedStatus = new ExitStatus.Exited(0);
  private int endingRest; // how many more bytes that may bring

  /// From here on signals are events.
  public PosixProcessControl(Launch launch) {
    this.launch = launch;
    wiring = new Wiring(libc, launch);
    input = new InputForwarder(libc, launch.isPty());
    if (launch.umask() != Launch.CALLERS_UMASK) {
      libc.call(Libc.function("umask"), launch.umask()); // the processes inherit it
    }
    orphans.adopt();
    mark = Map.of(orphans.variable(), orphans.runId());
    String variable = orphans.variable() + "=" + orphans.runId();
    guardian = new Guardian(libc, spawner, launch.guardTimeout(), variable);
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public int spawn(PlannedProcess process, String root) {
    List<String> words = List.of(launch.shell(), "-c", process.command());
    CommandMemory command =
        new CommandMemory(launch.shell(), words, process.environment().with(mark), root);
    limit.allow(pipes.count() + 1);
    boolean isFed = process.name().equals(launch.stdin());
    Stdio stdio = wiring.connect(isFed);
    int pid = spawner.spawn(command, stdio);
    wiring.closeChildSide(stdio);
    if (pid < 0) {
      wiring.closeOurSide(stdio);
      int length = process.command().length();
      String reason = LaunchFailure.reason(libc, -pid, length, process.environment());
      throw new ReeveException("cannot start " + process.name() + ": " + reason);
    }
    pipes.add(stdio.output(), pid);
    watch(pipes.count() - 1);
    if (isFed) {
      input.attach(stdio.input(), pid);
    }
    return pid;
  }

  @Override
  public Event next(long deadline, OutputBuffer out) {
    return next(deadline, out, true);
  }

  @Override
  public Event flush(long deadline, OutputBuffer out) {
    return next(deadline, out, false);
  }

  private Event next(long deadline, OutputBuffer out, boolean isReading) {
    while (true) {
      Event event = pending();
      if (event != null) {
        return event;
      }
      String failure = output.write(out, polled.is(OUTPUT, Platform.POLLOUT));
      if (failure != null) {
        return new Event.OutputFailed(failure);
      }
      long now = now();
      boolean isDone = !isReading && out.isEmpty();
      poll(isDone ? 0 : timeUntil(deadline, now), out, isReading);
      event = pending();
      if (event != null) {
        return event;
      }
      if (isDone || deadline <= now) {
        return new Event.Timeout();
      }
    }
  }

  private static long timeUntil(long deadline, long now) {
    return deadline == Long.MAX_VALUE ? deadline : deadline - now;
  }

  /// What the last poll brought and nobody has seen yet. Signals come first, so that a process that
  /// prints without pause does not keep them waiting.
  private @Nullable Event pending() {
    if (polled.is(SIGNALS, Platform.POLLIN)) {
      polled.clear(SIGNALS);
      readSignals();
    }
    if (!signals.isEmpty()) {
      return new Event.Signalled(signals.remove());
    }
    if (polled.is(OUTPUT, Platform.POLLERR | Platform.POLLHUP | Platform.POLLNVAL)) {
      polled.clear(OUTPUT);
      output.fail();
      return new Event.OutputFailed("");
    }
    forwardInput();
    Event end = pendingEnd();
    return end != null ? end : pendingOutput();
  }

  private void readSignals() {
    int length = descriptors.read(signalPipe.readEnd(), address, PIECE);
    for (int i = 0; i < length; i++) {
      switch (memory.get(i)) {
        case SignalPipe.HANGUP -> signals.add(Signal.HUP);
        case SignalPipe.INTERRUPT -> signals.add(Signal.INT);
        case SignalPipe.TERMINATE -> signals.add(Signal.TERM);
        case SignalPipe.USER_1 -> signals.add(Signal.USR1);
        case SignalPipe.USER_2 -> signals.add(Signal.USR2);
        case SignalPipe.WINDOW -> resize();
        case SignalPipe.TERMINAL_STOP -> signals.add(Signal.TSTP);
        default -> hasEndedChildren = true;
      }
    }
  }

  private void resize() {
    if (launch.isPty()) {
      IntConsumer resizing = wiring.resizing();
      for (int i = 0; i < pipes.count(); i++) {
        resizing.accept(pipes.fd(i));
      }
    }
  }

  private void forwardInput() {
    if (polled.is(INPUT_TARGET, Platform.POLLOUT | Platform.POLLERR | Platform.POLLHUP)) {
      polled.clear(INPUT_TARGET);
      input.write();
    }
    if (polled.is(INPUT, Platform.POLLIN | Platform.POLLHUP | Platform.POLLERR)) {
      polled.clear(INPUT);
      input.read();
    }
  }

  /// The next child that has ended, after all that it printed.
  private @Nullable Event pendingEnd() {
    if (ending == 0 && hasEndedChildren) {
      ending = children.ended();
      endedStatus = children.endedStatus();
      endingRest = PIECE;
      hasEndedChildren = ending != 0;
    }
    if (ending == 0) {
      return null;
    }
    int pipe = pipes.indexOf(ending);
    Event rest = pipe >= 0 && endingRest > 0 && isReadable(pipe) ? read(pipe) : null;
    if (rest != null) {
      endingRest -= rest instanceof Event.Output output ? output.length() : 0;
      return rest;
    }
    Event ended = new Event.Ended(ending, endedStatus);
    ending = 0;
    return ended;
  }

  private boolean isReadable(int pipe) {
    alone.set(0, pipes.fd(pipe), Platform.POLLIN);
    alone.poll(1, 0);
    return alone.is(0, Platform.POLLIN | Platform.POLLHUP | Platform.POLLERR);
  }

  private @Nullable Event pendingOutput() {
    while (next > 0) {
      next--;
      if (polled.is(FIRST_PIPE + next, Platform.POLLIN | Platform.POLLHUP | Platform.POLLERR)) {
        Event event = read(next);
        if (event != null) {
          return event;
        }
      }
    }
    return null;
  }

  /// Reads once from a pipe that poll(2) calls readable, which does not block.
  private @Nullable Event read(int pipe) {
    polled.clear(FIRST_PIPE + pipe);
    int pid = pipes.pid(pipe);
    int length = descriptors.read(pipes.fd(pipe), address, PIECE);
    if (length > 0) {
      memory.get(0, piece, 0, length);
      return new Event.Output(pid, piece, length);
    }
    if (length < 0 && libc.errno() == Platform.EAGAIN) {
      return null;
    }
    close(pipe); // the end; a terminal that nobody has open any more says EIO
    return new Event.OutputEnded(pid);
  }

  private void close(int pipe) {
    descriptors.close(pipes.fd(pipe));
    pipes.remove(pipe);
    if (pipe < pipes.count()) {
      watch(pipe); // the last one has taken the slot
    }
    next = Math.min(next, pipes.count());
  }

  private void watch(int pipe) {
    polled.set(FIRST_PIPE + pipe, pipes.fd(pipe), Platform.POLLIN);
  }

  private void poll(long nanos, OutputBuffer out, boolean isReading) {
    polled.set(SIGNALS, signalPipe.readEnd(), Platform.POLLIN);
    polled.set(OUTPUT, output.pollable(), out.isEmpty() ? 0 : Platform.POLLOUT);
    polled.set(INPUT, input.source(), Platform.POLLIN);
    polled.set(INPUT_TARGET, input.target(), Platform.POLLOUT);
    next = isReading && !out.isFull() ? pipes.count() : 0;
    polled.poll(FIRST_PIPE + next, nanos);
  }

  @Override
  public Remains reap(int pid) {
    input.detach(pid);
    guardian.reaped(pid);
    return children.reap(pid);
  }

  @Override
  public void signalGroup(int group, Signal signal) {
    children.signalGroup(group, signal);
  }

  @Override
  public boolean isGroupAlive(int group) {
    return children.isGroupAlive(group);
  }

  @Override
  public int groupOf(int pid) {
    return children.groupOf(pid);
  }

  @Override
  public int[] orphans() {
    return orphans.pids();
  }

  @Override
  public Optional<Orphan> orphan(int pid) {
    return orphans.find(pid);
  }

  @Override
  public String processOf(int pid) {
    return orphans.processOf(pid);
  }

  @Override
  public void guard(int group, Signal stopSignal) {
    guardian.guard(group, stopSignal);
  }

  @Override
  public void release(int group) {
    guardian.release(group);
  }

  @Override
  public void suspend() {
    input.restore();
    libc.call(
        Libc.function("raise"), SignalNames.numberOf(Signal.STOP)); // for this thread: at once
    input.resume();
    resize();
  }

  @Override
  public void closeOutputs() {
    while (pipes.count() > 0) {
      close(pipes.count() - 1);
    }
    next = 0;
  }

  /// Lets the JVM exit. To be called when no process runs any more.
  @Override
  public void close() {
    input.restore();
    guardian.dismiss();
    guard.release();
  }
}
