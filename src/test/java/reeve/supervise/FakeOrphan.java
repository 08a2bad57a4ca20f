package reeve.supervise;

import java.util.EnumSet;
import java.util.Set;

/// A process that left its parent: which group it is in, since when, and which signals it ignores.
final class FakeOrphan {
  private static final long MILLI = 1_000_000;

  private final int pid;
  private final Set<Signal> ignored = EnumSet.of(Signal.CONT, Signal.USR1, Signal.USR2);
  private int group;
  private int session;
  private String program = "daemon";
  private String other = "";
  private long othersFrom = Long.MAX_VALUE;
  private String process = "";
  private long since;
  private long leavesAt = Long.MAX_VALUE;
  private boolean leavesOnceSeen;
  private int parent;
  private boolean hasEnded;
  private boolean isReaped;

  /// It leads a session of its own, from the beginning.
  FakeOrphan(int pid) {
    this.pid = pid;
    this.group = pid;
    this.session = pid;
  }

  /// Its environment says that it belongs to this process.
  FakeOrphan of(String name) {
    process = name;
    return this;
  }

  /// It becomes another program at this moment, in milliseconds.
  FakeOrphan becomes(String name, long at) {
    other = name;
    othersFrom = at * MILLI;
    return this;
  }

  FakeOrphan named(String name) {
    program = name;
    return this;
  }

  /// It is in a group and a session that others lead.
  FakeOrphan in(int itsGroup, int itsSession) {
    group = itsGroup;
    session = itsSession;
    return this;
  }

  /// It begins at this moment, in milliseconds.
  FakeOrphan from(long at) {
    since = at * MILLI;
    return this;
  }

  /// It calls setsid(2) at this moment, in milliseconds.
  FakeOrphan leavesAt(long at) {
    leavesAt = at * MILLI;
    return this;
  }

  /// It calls setsid(2) just after it has been looked at.
  FakeOrphan leavesOnceSeen() {
    leavesOnceSeen = true;
    return this;
  }

  /// It comes to reeve no sooner than this one has exited.
  FakeOrphan childOf(int other) {
    parent = other;
    return this;
  }

  /// It goes on in spite of these signals; even KILL, as in state D.
  FakeOrphan ignoring(Signal... signals) {
    ignored.addAll(Set.of(signals));
    return this;
  }

  int pid() {
    return pid;
  }

  int parent() {
    return parent;
  }

  String process() {
    return process;
  }

  Orphan seen(long now) {
    boolean hasLeft = now >= leavesAt;
    Orphan seen =
        new Orphan(
            pid,
            groupAt(now),
            hasLeft ? pid : session,
            now >= othersFrom ? other : program,
            since,
            hasEnded);
    leavesAt = leavesOnceSeen ? Math.min(now, leavesAt) : leavesAt;
    return seen;
  }

  int groupAt(long now) {
    return now >= leavesAt ? pid : group;
  }

  /// Whether it is in the process table.
  boolean exists(long now) {
    return now >= since && !isReaped;
  }

  boolean isRunning(long now) {
    return exists(now) && !hasEnded;
  }

  boolean heeds(Signal signal) {
    return !ignored.contains(signal);
  }

  void end() {
    hasEnded = true;
  }

  void reap() {
    hasEnded = true;
    isReaped = true;
  }
}
