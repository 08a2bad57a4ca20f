package reeve.posix;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.supervise.Event;

/// The output of processes: the reading ends of their pipes, or the masters of their terminals, in
/// no order. They are the last slots of the poll set.
final class OutputPipes {
  private static final int FIRST_PIECE = 8192; // most processes never print more at a time
  private static final int PIECE = 65536; // the capacity of a pipe, pipe(7)
  private static final int SOMETHING = Platform.POLLIN | Platform.POLLHUP | Platform.POLLERR;

  private final Libc libc;
  private final PollSet polled;
  private final int firstSlot;
  private final PollSet alone;
  private ByteBuffer memory = Libc.memory(FIRST_PIECE);
  private byte[] piece = new byte[FIRST_PIECE];
  private int[] fds = new int[16];
  private int[] pids = new int[16];
  private int count;
  private int next; // index of the pipe to look at next, downwards

  OutputPipes(Libc libc, PollSet polled, int firstSlot) {
    this.libc = libc;
    this.polled = polled;
    this.firstSlot = firstSlot;
    this.alone = new PollSet(libc);
  }

  int count() {
    return count;
  }

  /// Adds a pipe that a process prints into. It is closed after its last byte.
  void add(int fd, int pid) {
    if (count == fds.length) {
      fds = Arrays.copyOf(fds, 2 * count);
      pids = Arrays.copyOf(pids, 2 * count);
    }
    fds[count] = fd;
    pids[count] = pid;
    watch(count++);
  }

  /// Begins a round: after the next poll, each pipe is read one time.
  ///
  /// @param isReading false if there is no room for more output
  /// @return the number of slots to poll
  int beginRound(boolean isReading) {
    next = isReading ? count : 0;
    return next;
  }

  /// Returns the next output in this round, or null.
  @Nullable Event next() {
    while (next > 0) {
      next--;
      if (polled.is(firstSlot + next, SOMETHING)) {
        Event event = read(next);
        if (event != null) {
          return event;
        }
      }
    }
    return null;
  }

  /// Returns output of one process, or null if there is none now.
  @Nullable Event nextOf(int pid) {
    for (int i = 0; i < count; i++) {
      if (pids[i] == pid) {
        return isReadable(i) ? read(i) : null;
      }
    }
    return null;
  }

  /// Takes a descriptor and the pid of the process that prints into it.
  interface Action {
    void accept(int fd, int pid);
  }

  void forEach(Action action) {
    for (int i = 0; i < count; i++) {
      action.accept(fds[i], pids[i]);
    }
  }

  void closeAll() {
    while (count > 0) {
      close(count - 1);
    }
  }

  private boolean isReadable(int index) {
    alone.set(0, fds[index], Platform.POLLIN);
    alone.poll(1, 0);
    return alone.is(0, SOMETHING);
  }

  /// Reads once from a pipe that poll(2) calls readable, which does not block.
  private @Nullable Event read(int index) {
    polled.clear(firstSlot + index);
    int pid = pids[index];
    int length = libc.read(fds[index], memory, piece.length);
    if (length > 0) {
      memory.get(0, piece, 0, length);
      Event output = new Event.Output(pid, piece, length);
      if (length == piece.length && length < PIECE) {
        useFullPieces();
      }
      return output;
    }
    if (length < 0 && libc.errno() == Platform.EAGAIN) {
      return null;
    }
    close(index); // the end; a terminal that nobody has open any more says EIO
    return new Event.OutputEnded(pid);
  }

  private void useFullPieces() {
    memory = Libc.memory(PIECE);
    piece = new byte[PIECE];
  }

  /// Closes a pipe; the last one takes its slot.
  private void close(int index) {
    libc.close(fds[index]);
    count--;
    fds[index] = fds[count];
    pids[index] = pids[count];
    if (index < count) {
      watch(index);
    }
    next = Math.min(next, count);
  }

  private void watch(int index) {
    polled.set(firstSlot + index, fds[index], Platform.POLLIN);
  }
}
