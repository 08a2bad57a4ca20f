package reeve.posix;

import java.util.HashMap;
import java.util.Map;
import reeve.libc.Libc;

/// Descriptors that reeve holds open while a process runs, one for each:
///
/// - its end of the pipe that is the standard input of a process which gets no input. Nothing comes
///   of it, but no end either, which many programs take for the wish that they exit.
/// - the terminal of a process. On macOS the last process that closes a terminal loses what has not
///   been read of it (`ptsclose` of xnu, bsd/kern/tty_dev.c).
final class HeldDescriptors {
  private final Libc libc;
  private final Map<Integer, Integer> fds = new HashMap<>();

  HeldDescriptors(Libc libc) {
    this.libc = libc;
  }

  int count() {
    return fds.size();
  }

  void hold(int fd, int pid) {
    fds.put(pid, fd);
  }

  /// Closes that of a process which has been reaped, after all that it printed.
  void release(int pid) {
    Integer fd = fds.remove(pid);
    if (fd != null) {
      libc.close(fd);
    }
  }
}
