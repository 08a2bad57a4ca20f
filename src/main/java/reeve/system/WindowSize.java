package reeve.system;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The size of a terminal in characters, `struct winsize` of ioctl_tty(2).
public record WindowSize(int rows, int columns) {
  private static final int STANDARD_OUTPUT = 1;
  private static final int FEWEST_COLUMNS = 20;

  /// The size of old terminals, which programs expect if it is not known.
  private static final WindowSize DEFAULT = new WindowSize(24, 80);

  /// That of the terminal which standard output is.
  public static WindowSize ofStandardOutput(Libc libc) {
    ByteBuffer size = Libc.memory(Platform.WINSIZE_SIZE);
    int result = libc.ioctl(STANDARD_OUTPUT, Platform.TIOCGWINSZ, size);
    boolean isKnown = result == 0 && size.getShort(0) != 0 && size.getShort(Short.BYTES) != 0;
    return isKnown ? new WindowSize(size.getShort(0), size.getShort(Short.BYTES)) : DEFAULT;
  }

  /// What is left beside so many columns, and never less than programs can bear.
  public WindowSize without(int taken) {
    return new WindowSize(rows, Math.max(FEWEST_COLUMNS, columns - taken));
  }

  /// Gives a terminal this size; the processes in its foreground get WINCH when it changes.
  public void applyTo(Libc libc, int fd) {
    ByteBuffer size = Libc.memory(Platform.WINSIZE_SIZE);
    size.putShort(0, (short) rows).putShort(Short.BYTES, (short) columns);
    libc.ioctl(fd, Platform.TIOCSWINSZ, size);
  }
}
