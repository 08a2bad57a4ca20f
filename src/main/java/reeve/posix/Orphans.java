package reeve.posix;

import java.util.Arrays;
import java.util.Optional;
import reeve.supervise.Orphan;

/// The orphans that the system has given to us as their subreaper, proc(5). Linux only: elsewhere
/// there are none.
///
/// Each thread has its own list of children. Orphans are given to the first thread of a process,
/// which in a JVM runs no Java; the processes that we started are children of the thread that did.
final class Orphans {
  private static final String MARK = "REEVE_RUN_ID";

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
    int self = (int) libc.call(Libc.function("getpid"), 0);
    list = "/proc/self/task/" + self + "/children";
    runId = self + "-" + Long.toHexString(System.currentTimeMillis());
    session = (int) libc.call(Libc.function("getsid"), 0);
  }

  /// Lets orphans come to this process instead of to init, prctl(2).
  void adopt() {
    if (!Platform.IS_MACOS) {
      libc.call(Libc.function("prctl"), Platform.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0, 0);
    }
  }

  /// The variable that marks the environment of all processes of this run.
  String variable() {
    return MARK;
  }

  /// Its value.
  String runId() {
    return runId;
  }

  /// Those that have come and are not reaped. The system adds each at the end, and looks for the
  /// next one where the last one was: none is left out while none is reaped.
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

  /// What is known of an orphan; nothing where it is gone, and nothing of those in our own session:
  /// what we start has left that for good, so they are of a shell that became us by exec.
  Optional<Orphan> find(int pid) {
    ProcessStatus its = files.status(pid);
    if (!its.exists() || its.session() == session) {
      return Optional.empty();
    }
    boolean hasEnded = its.isZombie() && children.hasEnded(pid);
    return Optional.of(new Orphan(pid, its.group(), its.session(), its.program(), hasEnded));
  }

  /// What the environment of a process of this run calls it, or empty.
  String processOf(int pid) {
    String environment = "\0" + files.read("/proc/" + pid + "/environ");
    int name = environment.indexOf("\0PS=");
    boolean isOurs = environment.contains("\0" + MARK + "=" + runId + "\0");
    return isOurs && name >= 0
        ? environment.substring(name + 4, environment.indexOf('\0', name + 1))
        : "";
  }
}
