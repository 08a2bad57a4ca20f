package reeve.posix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.output.OutputBuffer;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.supervise.Event;
import reeve.supervise.Orphan;
import reeve.supervise.ProcessControl;
import reeve.supervise.Signal;
import reeve.supervise.Survivors;
import reeve.supervise.WaitResult;

/// Processes, pipes and signals of the real system, waited for with one poll(2).
public final class PosixProcessControl implements ProcessControl, AutoCloseable {
  private static final int SIGNALS = 0; // slots of the poll set
  private static final int OUTPUT = 1;
  private static final int INPUT = 2;
  private static final int INPUT_TARGET = 3;
  private static final int FIRST_PIPE = 4;

  private final Libc libc = new Libc();
  private final Children children = new Children(libc);
  private final StandardOutput output = new StandardOutput(libc);
  private final PollSet polled = new PollSet(libc);
  private final OutputPipes pipes = new OutputPipes(libc, polled, FIRST_PIPE);
  private final Endings endings = new Endings(children, pipes);
  private final SignalPipe signals = new SignalPipe(libc);
  private final Orphans orphans = new Orphans(libc, children);
  private final Guardian guardian;
  private final Launcher launcher;
  private final InputForwarder input;
  private long suspended; // nanoseconds in which reeve was stopped
  private final ExitGuard guard = new ExitGuard(signals.writer(SignalPipe.TERMINATE));

  /// From here on signals are events.
  public PosixProcessControl(Launch launch) {
    DescriptorLimit limit = new DescriptorLimit(libc);
    Spawner spawner = new Spawner(libc, limit);
    Map<String, String> mark = Map.of(orphans.variable(), orphans.runId());
    orphans.adopt();
    String variable = orphans.variable() + "=" + orphans.runId();
    guardian = new Guardian(libc, spawner, launch, variable);
    input = new InputForwarder(libc, guardian, launch.isPty());
    launcher = new Launcher(libc, launch, mark, limit, spawner, pipes, input);
    polled.set(SIGNALS, signals.readEnd(), Platform.POLLIN);
  }

  @Override
  public long now() {
    return System.nanoTime() - suspended;
  }

  @Override
  public int spawn(PlannedProcess process, String root) {
    guardian.expect(process.command());
    return launcher.start(process, root);
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
      signals.read(endings::expect, this::takeTerminal);
    }
    Signal signal = signals.next();
    if (signal != null) {
      return new Event.Signalled(signal);
    }
    if (polled.is(OUTPUT, Platform.POLLNVAL)) {
      polled.clear(OUTPUT);
      output.stopPolling();
    }
    if (polled.is(OUTPUT, Platform.POLLERR | Platform.POLLHUP)) {
      polled.clear(OUTPUT);
      output.fail();
      return new Event.OutputFailed("");
    }
    forwardInput();
    Event end = endings.next();
    return end != null ? end : pipes.next();
  }

  private void forwardInput() {
    if (polled.is(INPUT_TARGET, Platform.POLLOUT | Platform.POLLERR | Platform.POLLHUP)) {
      polled.clear(INPUT_TARGET);
      input.write();
    }
    // macOS cannot poll /dev/null and other devices, which can be read all the same.
    if (polled.is(
        INPUT, Platform.POLLIN | Platform.POLLHUP | Platform.POLLERR | Platform.POLLNVAL)) {
      polled.clear(INPUT);
      input.read();
    }
  }

  private void poll(long nanos, OutputBuffer out, boolean isReading) {
    // macOS tells of a reader that exits only if it is asked to; poll(2) ignores POLLHUP elsewhere.
    polled.set(OUTPUT, output.pollable(), out.isEmpty() ? Platform.POLLHUP : Platform.POLLOUT);
    long wait = Math.min(nanos, input.look());
    polled.set(INPUT, input.source(), Platform.POLLIN);
    polled.set(INPUT_TARGET, input.target(), Platform.POLLOUT);
    polled.poll(FIRST_PIPE + pipes.beginRound(isReading && !out.isFull()), wait);
  }

  @Override
  public WaitResult reap(int pid) {
    launcher.reaped(pid);
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
    return orphans.find(pid, now());
  }

  @Override
  public String processOf(int pid) {
    return orphans.processOf(pid);
  }

  @Override
  public List<String> argumentsOf(int pid) {
    return orphans.argumentsOf(pid);
  }

  @Override
  public Survivors survivorsOf(int group) {
    return orphans.survivorsOf(group);
  }

  @Override
  public String portHolder(PlannedProcess process) {
    int port = process.port();
    int pid = port == Plan.NO_PORTS ? PortHolder.NOBODY : PortHolder.pidOf(port);
    boolean isOther = pid != PortHolder.NOBODY && !orphans.processOf(pid).equals(process.name());
    return isOther ? PortHolder.named(pid) : "";
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
    long before = System.nanoTime();
    signals.stop();
    suspended += System.nanoTime() - before;
    takeTerminal();
  }

  private void takeTerminal() {
    input.resume();
    launcher.resize();
  }

  @Override
  public void closeOutputs() {
    pipes.closeAll();
  }

  /// Lets the JVM exit. To be called when no process runs any more.
  @Override
  public void close() {
    input.restore();
    guardian.dismiss();
    guard.release();
  }
}
