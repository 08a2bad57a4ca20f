package reeve.posix;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import reeve.supervise.ExitStatus;
import reeve.supervise.Signal;

/// The children of this process: who ended and how, and signals to their groups.
final class Children {
  private static final MemorySegment WAITID = Libc.function("waitid");
  private static final MemorySegment WAIT4 = Libc.function("wait4");
  private static final MemorySegment KILL = Libc.function("kill");

  private final Libc libc;
  private final ByteBuffer info = Libc.memory(Platform.SIGINFO_SIZE);
  private final ByteBuffer status = Libc.memory(Integer.BYTES);

  Children(Libc libc) {
    this.libc = libc;
  }

  /// A child that has ended and is not reaped, or 0; the same until it is reaped. waitid(2).
  int ended() {
    info.putInt(Platform.SIGINFO_PID, 0);
    int options = Platform.WEXITED | Platform.WNOHANG | Platform.WNOWAIT;
    int result = (int) libc.call(WAITID, Platform.P_ALL, 0, Libc.address(info), options);
    return result == 0 ? info.getInt(Platform.SIGINFO_PID) : 0;
  }

  /// Reaps a child that has ended, wait4(2).
  ExitStatus reap(int pid) {
    if ((int) libc.call(WAIT4, pid, Libc.address(status), 0, 0) != pid) {
      throw new PosixException("wait4", libc.message(libc.errno()));
    }
    int word = status.getInt(0);
    int signal = word & 0x7f; // WTERMSIG of sys/wait.h
    return signal == 0
        ? new ExitStatus.Exited((word >> 8) & 0xff) // WEXITSTATUS
        : new ExitStatus.Killed(signal, SignalNames.of(signal));
  }

  /// Sends a signal to a group, kill(2). That it is gone, or only zombies are left, is no error.
  void signalGroup(int group, Signal signal) {
    libc.call(KILL, -group, SignalNames.numberOf(signal));
  }

  /// Whether a group has any process, zombies included.
  boolean isGroupAlive(int group) {
    return (int) libc.call(KILL, -group, 0) == 0;
  }

  /// Lets orphans come back to this process instead of to init, prctl(2); Linux only.
  void adoptOrphans() {
    if (!Platform.IS_MACOS) {
      libc.call(Libc.function("prctl"), Platform.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0, 0);
    }
  }
}
