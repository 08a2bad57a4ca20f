package reeve.posix;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.system.Terminal;
import reeve.system.TerminalSettings;

/// Forwards standard input to one process.
///
/// Meanwhile our terminal passes every key, so that the terminal of the process decides what to
/// echo. Nothing is read before the process has taken the last bytes.
///
/// Nothing here blocks: another reader, such as a shell, may take what poll(2) called readable. So
/// standard input is opened a second time, as in [StandardOutput], because the flag for that
/// belongs to the open file, which others share. In the background, typed text is not for reeve.
final class InputForwarder {
  private static final int NONE = -1;
  private static final int STANDARD_INPUT = 0;
  private static final int PIECE = 4096;
  private static final long LOOK = 200_000_000; // nanoseconds; a new foreground is not signalled
  private static final byte END_OF_TRANSMISSION = 4; // what Ctrl-D is to a terminal

  private final Libc libc;
  private final Guardian guardian;
  private final boolean isPty;
  private final ByteBuffer memory = Libc.memory(PIECE);
  private final boolean isTerminal;
  private @Nullable TerminalSettings before; // as long as those of our terminal are changed
  private int source = STANDARD_INPUT;
  private boolean isAway;
  private int target = NONE;
  private int pid;
  private int start;
  private int end;
  private boolean isAtEnd;
  private boolean isInLine;

  /// @param guardian gives our terminal back when we are killed
  /// @param isPty true if the process has a terminal
  InputForwarder(Libc libc, Guardian guardian, boolean isPty) {
    this.libc = libc;
    this.guardian = guardian;
    this.isPty = isPty;
    isTerminal = libc.isatty(STANDARD_INPUT);
  }

  /// From here on input goes to a process.
  ///
  /// @param fd closed by this when it has no more use; it must not block
  void attach(int fd, int process) {
    if (source == STANDARD_INPUT) {
      open();
    }
    target = fd;
    pid = process;
    start = 0;
    end = 0;
    resume();
  }

  /// A file keeps our place in it, and never blocks; of a socket there is no second opening.
  private void open() {
    libc.signal(Platform.SIGTTIN, Platform.SIG_IGN); // a read then fails with EIO
    boolean isFile = libc.isSeekable(STANDARD_INPUT);
    int flags = Platform.O_RDONLY | Platform.O_NONBLOCK | Platform.O_NOCTTY;
    int again = isFile ? NONE : libc.open("/dev/fd/0", flags);
    source = again < 0 ? STANDARD_INPUT : again;
  }

  /// Lets our terminal pass every key again, if it is ours and a process takes input. A shell has
  /// set its own modes while reeve was stopped.
  void resume() {
    boolean isWanted = isPty && isTerminal && target != NONE;
    if (isWanted && !Terminal.isBackground(libc, STANDARD_INPUT)) {
      TerminalSettings now = TerminalSettings.of(libc, STANDARD_INPUT);
      TerminalSettings changed = now.forEveryKey();
      if (before == null || !changed.isSame(now)) {
        before = now;
        guardian.guardTerminal(changed, now);
        changed.applyTo(libc, STANDARD_INPUT);
      }
    }
  }

  /// Stops if this process is the one that gets the input.
  void detach(int process) {
    if (target != NONE && process == pid) {
      libc.close(target);
      target = NONE;
      restore();
    }
  }

  /// Restores the settings of our terminal, unless reeve is in the background: setting a terminal
  /// from there stops a process.
  void restore() {
    if (before != null) {
      if (!Terminal.isBackground(libc, STANDARD_INPUT)) {
        before.applyTo(libc, STANDARD_INPUT);
      }
      guardian.releaseTerminal();
      before = null;
    }
  }

  /// Checks if reeve is in the foreground now.
  ///
  /// @return nanoseconds until the next check
  long look() {
    boolean wasAway = isAway;
    isAway = isTerminal && target != NONE && Terminal.isBackground(libc, STANDARD_INPUT);
    if (wasAway && !isAway) {
      resume();
    }
    return isAway ? LOOK : Long.MAX_VALUE;
  }

  /// What to poll for reading, or a negative number.
  int source() {
    return target != NONE && start == end && !isAtEnd && !isAway ? source : NONE;
  }

  /// What to poll for writing, or a negative number.
  int target() {
    return start < end ? target : NONE;
  }

  /// Reads what is there, and forwards it.
  void read() {
    int length = libc.read(source, memory, PIECE);
    if (length > 0) {
      start = 0;
      end = length;
      isInLine = memory.get(end - 1) != '\n' && memory.get(end - 1) != '\r';
      write();
    } else if (length == 0 || !isForLater(libc.errno())) {
      finish();
    }
  }

  private boolean isForLater(int error) {
    boolean isOurs = error != Platform.EIO || !Terminal.isBackground(libc, STANDARD_INPUT);
    return error == Platform.EAGAIN || error == Platform.EINTR || !isOurs;
  }

  /// Writes what the process takes now.
  void write() {
    int written = libc.write(target, memory, start, end - start);
    if (written >= 0) {
      start += written;
    } else if (libc.errno() != Platform.EAGAIN && libc.errno() != Platform.EINTR) {
      detach(pid);
    }
  }

  private void finish() {
    isAtEnd = true;
    start = 0;
    if (isPty) {
      memory.put(0, END_OF_TRANSMISSION).put(1, END_OF_TRANSMISSION);
      end = isInLine ? 2 : 1; // the first one only sends the unfinished line
      write();
    } else {
      detach(pid);
    }
  }
}
