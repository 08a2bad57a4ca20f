package reeve.posix;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Hands on what comes from our standard input to one process.
///
/// A terminal of ours passes every key meanwhile, so that the terminal of the process can decide
/// what to show of it. Nothing here blocks, and no more is read than the process has taken.
final class InputForwarder {
  private static final int NONE = -1;
  private static final int STANDARD_INPUT = 0;
  private static final int PIECE = 4096;
  private static final byte END_OF_TRANSMISSION = 4; // what Ctrl-D is to a terminal

  private final Libc libc;
  private final Descriptors descriptors;
  private final boolean isPty;
  private final ByteBuffer memory = Libc.memory(PIECE);
  private final @Nullable TerminalSettings before;
  private int target = NONE;
  private int pid;
  private int start;
  private int end;
  private boolean isAtEnd;
  private boolean isInLine;
  private boolean isChanged;

  /// @param isPty whether the process has a terminal
  InputForwarder(Libc libc, boolean isPty) {
    this.libc = libc;
    this.descriptors = new Descriptors(libc);
    this.isPty = isPty;
    boolean isTerminal = isPty && Terminal.is(libc, STANDARD_INPUT);
    before = isTerminal ? TerminalSettings.of(libc, STANDARD_INPUT) : null;
  }

  /// From here on input goes to a process.
  ///
  /// @param fd closed by this when it has no more use; it must not block
  void attach(int fd, int process) {
    target = fd;
    pid = process;
    start = 0;
    end = 0;
    resume();
  }

  /// Lets our terminal pass every key again, where it is ours and a process wants them.
  void resume() {
    if (before != null && target != NONE && !Terminal.isBackground(libc, STANDARD_INPUT)) {
      isChanged = true;
      before.forEveryKey().applyTo(libc, STANDARD_INPUT);
    }
  }

  /// Stops where the process with this pid has been the one.
  void detach(int process) {
    if (target != NONE && process == pid) {
      descriptors.close(target);
      target = NONE;
      restore();
    }
  }

  /// Gives our terminal back as it was. Once we are in the background, it is no longer ours, and
  /// who sets a terminal from there is stopped.
  void restore() {
    if (before != null && isChanged && !Terminal.isBackground(libc, STANDARD_INPUT)) {
      before.applyTo(libc, STANDARD_INPUT);
    }
    isChanged = false;
  }

  /// What to poll for reading, or a negative number.
  int source() {
    return target != NONE && start == end && !isAtEnd ? STANDARD_INPUT : NONE;
  }

  /// What to poll for writing, or a negative number.
  int target() {
    return start < end ? target : NONE;
  }

  /// Takes what has come, and hands it on.
  void read() {
    start = 0;
    end = Math.max(0, descriptors.read(STANDARD_INPUT, Libc.address(memory), PIECE));
    if (end > 0) {
      isInLine = memory.get(end - 1) != '\n' && memory.get(end - 1) != '\r';
      write();
    } else {
      finish();
    }
  }

  /// Hands on what the process takes now.
  void write() {
    int written = descriptors.write(target, Libc.address(memory) + start, end - start);
    if (written >= 0) {
      start += written;
    } else if (libc.errno() != Platform.EAGAIN && libc.errno() != Platform.EINTR) {
      detach(pid);
    }
  }

  private void finish() {
    isAtEnd = true;
    if (isPty) {
      memory.put(0, END_OF_TRANSMISSION).put(1, END_OF_TRANSMISSION);
      end = isInLine ? 2 : 1; // the first one only sends off what the line has so far
      write();
    } else {
      detach(pid);
    }
  }
}
