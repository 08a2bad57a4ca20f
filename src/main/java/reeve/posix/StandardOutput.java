package reeve.posix;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.output.OutputBuffer;

/// Writes to standard output and never waits for its reader.
///
/// The descriptor that reeve inherited cannot be made non-blocking: the flag belongs to the open
/// file, which others share. So a pipe or a terminal is opened a second time through /proc. If that
/// is not possible, writes are so small that they do not block when poll(2) says so. Files never
/// block.
final class StandardOutput {
  private static final int PIECE = 65536;
  private static final int NOT_POLLED = -1;
  private static final int WIDE = 4 * PIECE;

  private final Libc libc;
  private ByteBuffer memory = Libc.memory(Platform.PIPE_BUF);
  private final int fd;
  private final boolean isFile;
  private final int limit;
  private boolean isWidened = Platform.IS_MACOS;
  private boolean isPolled;
  private boolean isFailed;

  StandardOutput(Libc libc) {
    this.libc = libc;
    isFile = libc.isSeekable(1);
    int again = isFile ? -1 : openAgain();
    fd = again < 0 ? 1 : again;
    limit = isFile || again >= 0 ? PIECE : Platform.PIPE_BUF;
    isPolled = !isFile;
  }

  /// Returns the descriptor to poll for writing, or a negative number to poll none.
  int pollable() {
    return isPolled && !isFailed ? fd : NOT_POLLED;
  }

  /// Writes all that can be written without waiting. After a failure it drops everything.
  ///
  /// @param isReady whether poll(2) has just called the descriptor writable
  /// @return null, or the reason why nothing can be written any more: empty if the reader has
  ///   closed it
  @Nullable String write(OutputBuffer out, boolean isReady) {
    if (isFailed) {
      out.consume(out.size());
      return null;
    }
    boolean mayWrite = isReady || limit == PIECE || !isPolled;
    while (mayWrite && !out.isEmpty()) {
      int length = Math.min(limit, out.size());
      if (length > memory.capacity()) {
        memory = Libc.memory(PIECE);
      }
      memory.put(0, out.array(), out.start(), length);
      int written = libc.write(fd, memory, 0, length);
      if (written < 0) {
        int error = libc.errno();
        if (error == Platform.EAGAIN && !isWidened) {
          widen();
          continue;
        }
        return error == Platform.EAGAIN || error == Platform.EINTR ? null : fail(error);
      }
      out.consume(written);
      mayWrite = limit == PIECE;
    }
    return null;
  }

  /// Lets a pipe hold more, once it has been full, so that its reader and we wait less for each
  /// other. Nothing happens if the system does not allow that, or to a terminal.
  private void widen() {
    isWidened = true;
    libc.resizePipe(fd, WIDE);
  }

  /// Writes without poll(2) from now on, which cannot wait for some devices of macOS.
  void stopPolling() {
    isPolled = false;
  }

  /// Drops everything from now on, because the reader is gone.
  void fail() {
    isFailed = true;
  }

  private String fail(int error) {
    isFailed = true;
    boolean hasReaderGone = error == Platform.EPIPE || (error == Platform.EIO && !isFile);
    return hasReaderGone ? "" : libc.message(error);
  }

  /// Outside Linux, only a terminal has a path that opens it a second time.
  private int openAgain() {
    int flags = Platform.O_WRONLY | Platform.O_NONBLOCK | Platform.O_NOCTTY;
    int again = libc.open("/proc/self/fd/1", flags);
    String terminal = again < 0 ? libc.ttyname(1) : null;
    return terminal == null ? again : libc.open(terminal, flags);
  }
}
