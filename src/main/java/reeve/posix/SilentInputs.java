package reeve.posix;

import java.util.HashMap;
import java.util.Map;

/// Our ends of the pipes that are the standard input of processes which get none. Nothing comes of
/// them, but no end either: many programs take that for the wish that they exit.
final class SilentInputs {
  private final Descriptors descriptors;
  private final Map<Integer, Integer> fds = new HashMap<>();

  SilentInputs(Libc libc) {
    this.descriptors = new Descriptors(libc);
  }

  int count() {
    return fds.size();
  }

  /// Keeps an end open as long as a process runs.
  void add(int pid, int fd) {
    fds.put(pid, fd);
  }

  /// Notes that a process is over.
  void close(int pid) {
    Integer fd = fds.remove(pid);
    if (fd != null) {
      descriptors.close(fd);
    }
  }
}
