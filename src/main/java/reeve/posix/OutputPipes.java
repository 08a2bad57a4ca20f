package reeve.posix;

import java.util.Arrays;

/// The reading ends of the pipes that processes print into, in no order.
final class OutputPipes {
  private int[] fds = new int[16];
  private int[] pids = new int[16];
  private int count;

  int count() {
    return count;
  }

  int fd(int index) {
    return fds[index];
  }

  int pid(int index) {
    return pids[index];
  }

  void add(int fd, int pid) {
    if (count == fds.length) {
      fds = Arrays.copyOf(fds, 2 * count);
      pids = Arrays.copyOf(pids, 2 * count);
    }
    fds[count] = fd;
    pids[count++] = pid;
  }

  /// The index of a process's pipe, or -1.
  int indexOf(int pid) {
    for (int i = 0; i < count; i++) {
      if (pids[i] == pid) {
        return i;
      }
    }
    return -1;
  }

  /// Forgets a pipe; the last one takes its index.
  void remove(int index) {
    count--;
    fds[index] = fds[count];
    pids[index] = pids[count];
  }
}
