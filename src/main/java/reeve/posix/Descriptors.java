package reeve.posix;

import java.nio.ByteBuffer;

/// Calls on file descriptors.
final class Descriptors {
  private static final long OPEN = Libc.function("open");
  private static final long CLOSE = Libc.function("close");
  private static final long READ = Libc.function("read");
  private static final long WRITE = Libc.function("write");
  private static final long PIPE = Libc.function("pipe");

  private static final long FCNTL = Libc.function("fcntl");
  private static final long DUP = Libc.function("dup");

  private final Libc libc;
  private final ByteBuffer ends = Libc.memory(2 * Integer.BYTES);

  Descriptors(Libc libc) {
    this.libc = libc;
  }

  /// Opens a file, open(2).
  ///
  /// @param path a NUL-terminated string
  /// @return a descriptor, or -1
  int open(long path, int flags) {
    return (int) libc.call(OPEN, path, flags | Platform.O_CLOEXEC, 0);
  }

  void close(int fd) {
    libc.call(CLOSE, fd);
  }

  /// Reads what is there, read(2).
  ///
  /// @return the number of bytes, 0 at the end, or -1
  int read(int fd, long address, int length) {
    return (int) libc.call(READ, fd, address, length);
  }

  /// Writes, write(2).
  ///
  /// @return the number of bytes, or -1
  int write(int fd, long address, int length) {
    return (int) libc.call(WRITE, fd, address, length);
  }

  /// Makes a pipe, pipe(2). Its ends need no close-on-exec flag: the spawner closes everything.
  ///
  /// @return the reading and the writing end
  int[] pipe() {
    if ((int) libc.call(PIPE, Libc.address(ends)) < 0) {
      throw new PosixException("pipe", libc.message(libc.errno()));
    }
    return new int[] {ends.getInt(0), ends.getInt(Integer.BYTES)};
  }

  /// Asks for another capacity of a pipe in bytes, fcntl(2) of Linux. Nothing happens where that is
  /// not allowed, or it is no pipe.
  void resizePipe(int fd, int capacity) {
    libc.call(FCNTL, fd, Platform.F_SETPIPE_SZ, capacity);
  }

  /// Another descriptor for the same open file, dup(2).
  int duplicate(int fd) {
    return (int) libc.call(DUP, fd);
  }

  /// Lets reads and writes return immediately if they would block, fcntl(2). That holds for all
  /// descriptors of the open file, so no other process may share it.
  void makeNonBlocking(int fd) {
    long flags = libc.call(FCNTL, fd, Platform.F_GETFL);
    libc.call(FCNTL, fd, Platform.F_SETFL, flags | Platform.O_NONBLOCK);
  }
}
