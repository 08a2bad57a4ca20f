package reeve.posix;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.libc.PosixException;
import reeve.supervise.ExitStatus;
import reeve.supervise.Signal;
import reeve.supervise.WaitResult;

/// The children of this process: which have exited and how, and signals to their groups.
final class Children {
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final long NANOS_A_MICROSECOND = 1000;

  private final Libc libc;
  private final ByteBuffer info = Libc.memory(Platform.SIGINFO_SIZE);
  private final ByteBuffer status = Libc.memory(Integer.BYTES);
  private final ByteBuffer usage = Libc.memory(Platform.RUSAGE_SIZE);

  Children(Libc libc) {
    this.libc = libc;
  }

  /// Returns a child that has exited and is not reaped, or 0, waitid(2).
  int ended() {
    return ended(Platform.P_ALL, 0);
  }

  /// True if a child has exited and can be reaped. One that proc(5) calls a zombie may have threads
  /// that go on, or a debugger that is to reap it first.
  boolean hasEnded(int pid) {
    return ended(Platform.P_PID, pid) == pid;
  }

  private int ended(int idType, int id) {
    info.putInt(Platform.SIGINFO_PID, 0);
    return libc.waitid(idType, id, info) == 0 ? info.getInt(Platform.SIGINFO_PID) : 0;
  }

  /// Returns how the child of the last [#ended()] has exited.
  ExitStatus endedStatus() {
    int status = info.getInt(Platform.SIGINFO_STATUS);
    return info.getInt(Platform.SIGINFO_CODE) == Platform.CLD_EXITED
        ? new ExitStatus.Exited(status & 0xff)
        : new ExitStatus.Killed(status, SignalNames.of(status));
  }

  /// Returns the group of a child, getpgid(2).
  int groupOf(int pid) {
    return libc.getpgid(pid);
  }

  /// Reaps a child that has exited, wait4(2).
  WaitResult reap(int pid) {
    if (libc.wait4(pid, status, usage) != pid) {
      throw new PosixException("wait4", libc.message());
    }
    long cpu = nanos(Platform.RUSAGE_UTIME) + nanos(Platform.RUSAGE_STIME);
    return new WaitResult(exitStatus(status.getInt(0)), cpu, peakMemory());
  }

  /// posix_spawn(3) of Linux lets the child run in our own memory until it becomes the program, and
  /// the system counts that as the child's. So a peak that is not above ours says nothing there.
  private long peakMemory() {
    long peak = usage.getLong(Platform.RUSAGE_MAXRSS);
    if (Platform.IS_MACOS) {
      return peak * Platform.MAXRSS_UNIT;
    }
    libc.getrusage(usage);
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

  /// Sends a signal to a group, kill(2). It is no error if the group is empty or has only zombies.
  void signalGroup(int group, Signal signal) {
    libc.kill(-group, SignalNames.numberOf(signal));
  }

  /// True if we may send a signal to a process, kill(2).
  boolean mayKill(int pid) {
    return libc.kill(pid, 0) == 0 || libc.errno() != Platform.EPERM;
  }

  /// True if a group has any process, zombies and those of other users included.
  boolean isGroupAlive(int group) {
    return libc.kill(-group, 0) == 0 || libc.errno() == Platform.EPERM;
  }
}
