package reeve.system;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// How a terminal treats input and output, `struct termios` of termios(3).
public final class TerminalSettings {
  private final ByteBuffer memory;

  private TerminalSettings(ByteBuffer memory) {
    this.memory = memory;
  }

  /// The settings of a terminal.
  public static TerminalSettings of(Libc libc, int fd) {
    ByteBuffer memory = Libc.memory(Platform.TERMIOS_SIZE);
    libc.tcgetattr(fd, memory);
    return new TerminalSettings(memory);
  }

  /// These, but that output is passed as it is, and that what is typed is UTF-8: the key that
  /// deletes a character deletes all bytes of it.
  public TerminalSettings forBytesAsTheyAre() {
    TerminalSettings changed = without(Platform.TERMIOS_OFLAG, Platform.OPOST);
    int input = changed.memory.getInt(Platform.TERMIOS_IFLAG);
    changed.memory.putInt(Platform.TERMIOS_IFLAG, input | Platform.IUTF8);
    return changed;
  }

  /// These settings, but each key is passed on immediately and unchanged. It is not echoed, because
  /// the terminal that gets it does that. Ctrl-C, Ctrl-\, Ctrl-Z, Ctrl-S and Ctrl-Q keep their
  /// meaning.
  public TerminalSettings forEveryKey() {
    return without(Platform.TERMIOS_LFLAG, Platform.ICANON | Platform.ECHO | Platform.IEXTEN)
        .without(Platform.TERMIOS_IFLAG, Platform.ICRNL);
  }

  public boolean isSame(TerminalSettings other) {
    return memory.equals(other.memory);
  }

  public void applyTo(Libc libc, int fd) {
    libc.tcsetattr(fd, memory);
  }

  /// These as `stty -g` of Linux prints them.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(flags(Platform.TERMIOS_IFLAG));
    text.append(':').append(flags(Platform.TERMIOS_OFLAG));
    text.append(':').append(flags(Platform.TERMIOS_CFLAG));
    text.append(':').append(flags(Platform.TERMIOS_LFLAG));
    for (int i = 0; i < Platform.NCCS; i++) {
      int key = memory.get(Platform.TERMIOS_CC + i) & 0xff;
      text.append(':').append(Integer.toHexString(key));
    }
    return text.toString();
  }

  private String flags(int offset) {
    return Integer.toHexString(memory.getInt(offset));
  }

  private TerminalSettings without(int flags, int bits) {
    ByteBuffer changed = Libc.memory(Platform.TERMIOS_SIZE).put(0, memory, 0, memory.capacity());
    changed.putInt(flags, changed.getInt(flags) & ~bits);
    return new TerminalSettings(changed);
  }
}
