package reeve.posix;

import java.nio.ByteBuffer;
import reeve.supervise.ExitStatus;
import reeve.supervise.Signal;
import reeve.supervise.WaitResult;

/// The children of this process: who ended and how, and signals to their groups.
final class Children {
  private static final long WAITID = Libc.function("waitid");
  private static final long WAIT4 = Libc.function("wait4");
  private static final long GETRUSAGE = Libc.function("getrusage");
  private static final long GETPGID = Libc.function("getpgid");
  private static final long KILL = Libc.function("kill");

  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final long NANOS_A_MICROSECOND = 1000;

  private final Libc libc;
  private final ByteBuffer info = Libc.memory(Platform.SIGINFO_SIZE);
  private final ByteBuffer status = Libc.memory(Integer.BYTES);
  private final ByteBuffer usage = Libc.memory(Platform.RUSAGE_SIZE);

  Children(Libc libc) {
    this.libc = libc;
  }

  /// A child that has ended and is not reaped, or 0; the same until it is reaped, waitid(2).
  int ended() {
    return ended(Platform.P_ALL, 0);
  }

  /// True if a child has ended and can be reaped. One that proc(5) calls a zombie may have threads
  /// that go on, or a debugger that is to reap it first.
  boolean hasEnded(int pid) {
    return ended(Platform.P_PID, pid) == pid;
  }

  private int ended(int idType, int id) {
    info.putInt(Platform.SIGINFO_PID, 0);
    int options = Platform.WEXITED | Platform.WNOHANG | Platform.WNOWAIT;
    int result = (int) libc.call(WAITID, idType, id, Libc.address(info), options);
    return result == 0 ? info.getInt(Platform.SIGINFO_PID) : 0;
  }

  /// How the child of the last [#ended()] has ended.
  ExitStatus endedStatus() {
    int status = info.getInt(Platform.SIGINFO_STATUS);
    return info.getInt(Platform.SIGINFO_CODE) == Platform.CLD_EXITED
        ? new ExitStatus.Exited(status & 0xff)
        : new ExitStatus.Killed(status, SignalNames.of(status));
  }

  /// The group of a child, getpgid(2).
  int groupOf(int pid) {
    return (int) libc.call(GETPGID, pid);
  }

  /// Reaps a child that has ended, wait4(2).
  WaitResult reap(int pid) {
    if ((int) libc.call(WAIT4, pid, Libc.address(status), 0, Libc.address(usage)) != pid) {
      throw new PosixException("wait4", libc.message(libc.errno()));
    }
    long cpu = nanos(Platform.RUSAGE_UTIME) + nanos(Platform.RUSAGE_STIME);
    return new WaitResult(exitStatus(status.getInt(0)), cpu, peakMemory());
  }

  /// posix_spawn(3) lets the child run in our own memory until it becomes the program, and the
  /// system counts that as the child's. So a peak that is not above ours says nothing.
  private long peakMemory() {
    long peak = usage.getLong(Platform.RUSAGE_MAXRSS);
    libc.call(GETRUSAGE, Platform.RUSAGE_SELF, Libc.address(usage));
    long own = usage.getLong(Platform.RUSAGE_MAXRSS);
    return peak > own ? peak * Platform.MAXRSS_UNIT : WaitResult.UNKNOWN;
  }

  private static ExitStatus exitStatus(int word) {
    int signal = word & 0x7f; // WTERMSIG of sys/wait.h
    return signal == 0
        ? new ExitStatus.Exited((word >> 8) & 0xff) // WEXITSTATUS
        : new ExitStatus.Killed(signal, SignalNames.of(signal));
  }

  /// A struct timeval of the usage.
  private long nanos(int offset) {
    return usage.getLong(offset) * NANOS_A_SECOND
        + usage.getInt(offset + Long.BYTES) * NANOS_A_MICROSECOND;
  }

  /// Sends a signal to a group, kill(2). That it is gone, or only zombies are left, is no error.
  void signalGroup(int group, Signal signal) {
    libc.call(KILL, -group, SignalNames.numberOf(signal));
  }

  /// True if we may send a signal to a process, kill(2).
  boolean mayKill(int pid) {
    return (int) libc.call(KILL, pid, 0) == 0 || libc.errno() != Platform.EPERM;
  }

  /// True if a group has any process, zombies and those of other users included.
  boolean isGroupAlive(int group) {
    return (int) libc.call(KILL, -group, 0) == 0 || libc.errno() == Platform.EPERM;
  }
}
