package reeve.supervise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reeve.output.OutputBuffer;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;

/// A system without processes: what will happen is written down before, each event with its moment
/// in milliseconds, and the clock jumps from one to the next.
///
/// It holds the supervisor to the rules of [ProcessControl]: a group that is gone must not be
/// signalled, a child must not be reaped twice, and nothing must be waited for that never comes.
final class FakeProcessControl implements ProcessControl {
  static final int FIRST = 100; // the pids, in the order of the plan
  static final int SECOND = 101;
  static final int THIRD = 102;
  static final long NEVER = Long.MAX_VALUE / 1_000_000;

  private static final long MILLI = 1_000_000;

  private record Happening(long at, Event event, Runnable effect) {}

  private final Map<Integer, FakeGroup> groups = new HashMap<>();
  private final FakeOrphans orphans = new FakeOrphans();
  private final Set<Integer> guarded = new TreeSet<>();
  private final Map<Integer, Long> othersSince = new HashMap<>();
  private final Map<Integer, ExitStatus> zombies = new HashMap<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final StringBuilder written = new StringBuilder();
  private final Set<Integer> kept = new TreeSet<>();
  private String portHolder = "";
  private long now;
  private long stalledUntil;
  private int nextPid = FIRST;
  private int refusedPid;
  private int idleTurns;
  private boolean isOutputGone;
  private boolean isClosed;

  /// The group of a process, to say how it behaves.
  FakeGroup group(int pid) {
    return groups.computeIfAbsent(pid, absent -> new FakeGroup());
  }

  void terminates(int pid, ExitStatus status, long at) {
    happens(at, new Event.Ended(pid, status), () -> exitLeader(pid, status));
  }

  void exits(int pid, int code, long at) {
    terminates(pid, new ExitStatus.Exited(code), at);
  }

  /// An orphan, to say where it is and how it behaves.
  FakeOrphan orphanOf(int pid) {
    return orphans.get(pid);
  }

  void orphanExits(int pid, long at) {
    orphanExits(pid, 0, at);
  }

  void orphanExits(int pid, int code, long at) {
    ExitStatus status = new ExitStatus.Exited(code);
    happens(at, new Event.Ended(pid, status), () -> exitOrphan(pid, status));
  }

  /// The others of a group exit, without an event: they are not children of reeve.
  void othersExit(int group, long at) {
    group(group).exitOthersAt(at * MILLI);
  }

  /// The system gives the id of a group that is gone to a stranger's group.
  void groupIdReused(int group, long at) {
    othersSince.put(group, at * MILLI);
  }

  void prints(int pid, String text, long at) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    happens(at, new Event.Output(pid, bytes, bytes.length), () -> {});
  }

  void outputEnds(int pid, long at) {
    happens(at, new Event.OutputEnded(pid), () -> {});
  }

  void signal(Signal signal, long at) {
    happens(at, new Event.Signalled(signal), () -> {});
  }

  void outputFails(String reason, long at) {
    happens(at, new Event.OutputFailed(reason), () -> isOutputGone = true);
  }

  /// Nothing can be written to standard output before this moment.
  void stallsOutputUntil(long at) {
    stalledUntil = at * MILLI;
  }

  /// A group may be released while it runs.
  void mayBeKept(int group) {
    kept.add(group);
  }

  /// Another program listens on the ports of all processes.
  void portsAreHeldBy(String program) {
    portHolder = program;
  }

  void refusesToSpawn(int pid) {
    refusedPid = pid;
  }

  /// What was done, in order: `5000 KILL 100`.
  List<String> calls() {
    return List.copyOf(calls);
  }

  /// What was done with a word, without the rest.
  List<String> calls(String word) {
    return calls.stream().filter(call -> List.of(call.split(" ", -1)).contains(word)).toList();
  }

  /// The groups that would be stopped if reeve were killed.
  Set<Integer> guarded() {
    return Set.copyOf(guarded);
  }

  String written() {
    return written.toString();
  }

  List<String> lines() {
    return written.toString().lines().toList();
  }

  long millis() {
    return now / MILLI;
  }

  @Override
  public int spawn(PlannedProcess process, String root) {
    if (nextPid == refusedPid) {
      throw new ReeveException("cannot start " + process.name() + ": no");
    }
    note("spawn " + process.name() + " in " + root);
    group(nextPid);
    return nextPid++;
  }

  @Override
  public Event next(long deadline, OutputBuffer out) {
    return next(deadline, out, false);
  }

  @Override
  public Event flush(long deadline, OutputBuffer out) {
    return next(deadline, out, true);
  }

  private Event next(long deadline, OutputBuffer out, boolean isFlush) {
    while (true) {
      write(out);
      Happening happening = nextHappening(isFlush || out.isFull());
      long at = happening == null ? Long.MAX_VALUE : happening.at;
      long until = Math.min(at, deadline);
      if (isFlush && out.isEmpty()) {
        return new Event.Timeout();
      } else if (!out.isEmpty() && stalledUntil <= until) {
        now = Math.max(now, stalledUntil);
      } else if (until == Long.MAX_VALUE) {
        throw new AssertionError("waits for ever; did " + calls + ", printed\n" + written);
      } else if (happening == null || at > Math.max(now, deadline)) {
        requireProgress(deadline);
        now = Math.max(now, deadline);
        return new Event.Timeout();
      } else {
        idleTurns = 0;
        now = Math.max(now, at);
        happenings.remove(happening);
        happening.effect.run();
        return happening.event;
      }
    }
  }

  @Override
  public WaitResult reap(int pid) {
    note("reap " + pid);
    FakeGroup group = groups.get(pid);
    if (group != null) {
      group.reapLeader();
    }
    orphans.find(pid).ifPresent(FakeOrphan::reap);
    ExitStatus status = zombies.remove(pid);
    if (status == null) {
      throw new AssertionError("reaped " + pid + ", which has not exited; did " + calls);
    }
    return new WaitResult(status, 0, WaitResult.UNKNOWN);
  }

  @Override
  public void signalGroup(int group, Signal signal) {
    note(signal + " " + group);
    if (!isGroupAlive(group)) {
      throw new AssertionError("signalled a group that is gone; did " + calls);
    }
    int number = signal == Signal.KILL ? 9 : 15;
    ExitStatus status = new ExitStatus.Killed(number, "SIG" + signal);
    for (int pid : orphans.signal(group, signal, now)) {
      happens(millis(), new Event.Ended(pid, status), () -> zombies.put(pid, status));
    }
    FakeGroup led = groups.get(group);
    if (led != null && led.signal(signal)) {
      terminates(group, status, millis());
      led.exitLeader();
    }
  }

  @Override
  public boolean isGroupAlive(int group) {
    FakeGroup led = groups.get(group);
    return (led != null && led.isAlive(now))
        || orphans.isIn(group, now)
        || now >= othersSince.getOrDefault(group, Long.MAX_VALUE);
  }

  @Override
  public int groupOf(int pid) {
    return orphans.find(pid).map(orphan -> orphan.groupAt(now)).orElse(pid);
  }

  @Override
  public int[] orphans() {
    return orphans.pids(now);
  }

  @Override
  public Optional<Orphan> orphan(int pid) {
    return orphans.seen(pid, now);
  }

  @Override
  public String processOf(int pid) {
    return orphans.find(pid).map(FakeOrphan::process).orElse("");
  }

  @Override
  public List<String> argumentsOf(int pid) {
    return orphans
        .find(pid)
        .map(orphan -> orphan.seen(now).program())
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public Survivors survivorsOf(int group) {
    return new Survivors(List.of(group), false);
  }

  @Override
  public String portHolder(PlannedProcess process) {
    return portHolder;
  }

  @Override
  public void guard(int group, Signal stopSignal) {
    if (!guarded.add(group)) {
      throw new AssertionError("guarded " + group + " twice; did " + calls);
    }
  }

  @Override
  public void release(int group) {
    boolean isOver = !isGroupAlive(group) || kept.contains(group);
    if (!isOver || !guarded.remove(group)) {
      throw new AssertionError("released " + group + ", which is not gone; did " + calls);
    }
  }

  @Override
  public void suspend() {
    note("suspend");
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void closeOutputs() {
    note("close");
    isClosed = true;
  }

  private void happens(long at, Event event, Runnable effect) {
    happenings.add(new Happening(at * MILLI, event, effect));
  }

  private void exitLeader(int pid, ExitStatus status) {
    group(pid).exitLeader();
    zombies.put(pid, status);
  }

  private void exitOrphan(int pid, ExitStatus status) {
    orphans.find(pid).ifPresent(FakeOrphan::end);
    zombies.put(pid, status);
  }

  /// A deadline that has passed may be asked for now and then, but not again and again.
  private void requireProgress(long deadline) {
    idleTurns = deadline > now ? 0 : idleTurns + 1;
    if (idleTurns > 100) {
      throw new AssertionError("waits for nothing at " + millis() + "; did " + calls);
    }
  }

  private @Nullable Happening nextHappening(boolean isFull) {
    Optional<Happening> first =
        happenings.stream()
            .filter(happening -> !isOutput(happening.event) || (!isFull && !isClosed))
            .min(Comparator.comparingLong(Happening::at)); // the first of those at one moment
    return first.orElse(null);
  }

  private static boolean isOutput(Event event) {
    return event instanceof Event.Output || event instanceof Event.OutputEnded;
  }

  private void write(OutputBuffer out) {
    if (isOutputGone || now >= stalledUntil) {
      String text = new String(out.array(), out.start(), out.size(), ISO_8859_1);
      written.append(isOutputGone ? "" : text);
      out.consume(out.size());
    }
  }

  private void note(String call) {
    calls.add(millis() + " " + call);
  }
}
