package reeve.posix;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.supervise.Orphan;
import reeve.supervise.Survivors;

/// The orphans that reeve has adopted as a child subreaper, proc(5). Linux only: elsewhere there
/// are none.
///
/// Each thread has its own list of children. Orphans are given to the first thread of a process,
/// which in a JVM runs no Java; the processes that we started are children of the thread that did.
final class Orphans {
  private static final String MARK = "REEVE_RUN_ID";
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final long NANOS_A_TICK = NANOS_A_SECOND / 100; // USER_HZ of asm/param.h

  private final ByteBuffer time = Libc.memory(2 * Long.BYTES); // struct timespec
  private final Libc libc;
  private final ProcFiles files;
  private final Children children;
  private final String list;
  private final String runId;
  private final int session;

  Orphans(Libc libc, Children children) {
    this.libc = libc;
    this.children = children;
    this.files = new ProcFiles(libc);
    int self = libc.getpid();
    list = "/proc/self/task/" + self + "/children";
    runId = self + "-" + Long.toHexString(System.currentTimeMillis());
    session = libc.getsid();
  }

  /// Lets orphans come to this process instead of to init, prctl(2).
  void adopt() {
    libc.becomeSubreaper();
  }

  /// The variable that marks the environment of all processes of this run.
  String variable() {
    return MARK;
  }

  /// Its value.
  String runId() {
    return runId;
  }

  /// Returns the adopted orphans that are not reaped. The kernel adds each at the end and continues
  /// a read after the last one, so none is missed unless one is reaped in between.
  int[] pids() {
    String text = files.read(list);
    int[] pids = new int[text.length() / 2 + 1];
    int count = 0;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        pids[count++] = number;
        number = 0;
      } else {
        number = 10 * number + text.charAt(i) - '0';
      }
    }
    return Arrays.copyOf(pids, count);
  }

  /// Returns an orphan; empty if it is gone or in reeve's own session. Those are children of a
  /// shell that became reeve by exec, because every process that reeve starts has a session of its
  /// own.
  ///
  /// @param now the time for which its age is counted
  Optional<Orphan> find(int pid, long now) {
    ProcessStatus its = files.status(pid);
    if (!its.exists() || its.session() == session) {
      return Optional.empty();
    }
    boolean hasEnded = its.isZombie() && children.hasEnded(pid);
    long startedAt = now - (sinceBoot() - Long.parseLong(its.start()) * NANOS_A_TICK);
    return Optional.of(
        new Orphan(pid, its.group(), its.session(), nameOf(its), startedAt, hasEnded));
  }

  /// Returns the name of a program. Some write a title over it: `eslint_d - global`, `tmux:
  /// server`.
  private static String nameOf(ProcessStatus its) {
    String title = its.program();
    int end = title.indexOf(' ');
    return end > 0 ? title.substring(0, title.charAt(end - 1) == ':' ? end - 1 : end) : title;
  }

  /// Nanoseconds since the boot, as starts of processes are counted, clock_gettime(2).
  private long sinceBoot() {
    libc.clockGettime(Platform.CLOCK_BOOTTIME, time);
    return time.getLong(0) * NANOS_A_SECOND + time.getLong(Long.BYTES);
  }

  /// Returns the arguments of a process, its program first; none if it is gone.
  List<String> argumentsOf(int pid) {
    String words = files.read("/proc/" + pid + "/cmdline");
    return words.isEmpty() ? List.of() : List.of(words.split("\0", 0));
  }

  /// Returns the members of a group that have not exited.
  Survivors survivorsOf(int group) {
    List<Integer> pids = new ArrayList<>();
    boolean belongToOthers = false;
    String[] names = new File("/proc").list();
    for (String name : names == null ? new String[0] : names) {
      ProcessStatus its =
          Character.isDigit(name.charAt(0))
              ? files.status(Integer.parseInt(name))
              : ProcessStatus.NONE;
      if (its.exists() && its.group() == group && !its.isZombie()) {
        pids.add(Integer.valueOf(name));
        belongToOthers |= !children.mayKill(Integer.parseInt(name));
      }
    }
    return new Survivors(pids, belongToOthers);
  }

  /// Returns the `PS` of a process of this run, or empty.
  String processOf(int pid) {
    String environment = "\0" + files.read("/proc/" + pid + "/environ");
    int name = environment.indexOf("\0PS=");
    boolean isOurs = environment.contains("\0" + MARK + "=" + runId + "\0");
    return isOurs && name >= 0
        ? environment.substring(name + 4, environment.indexOf('\0', name + 1))
        : "";
  }
}
