package reeve.posix;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/// The time of day where the user is, localtime_r(3). Java's own would load the world's time zones.
public final class LocalTime {
  private static final MemorySegment LOCALTIME = Libc.function("localtime_r");

  private final Libc libc = new Libc();
  private final ByteBuffer time = Libc.memory(Long.BYTES);
  private final ByteBuffer fields = Libc.memory(Platform.TM_SIZE);

  /// A second as `HH:mm:ss` and a blank.
  ///
  /// @param second since 1970 in UTC
  public byte[] format(long second) {
    time.putLong(0, second);
    libc.call(LOCALTIME, Libc.address(time), Libc.address(fields));
    byte[] text = new byte[9];
    twoDigits(text, 0, fields.getInt(8), ':');
    twoDigits(text, 3, fields.getInt(4), ':');
    twoDigits(text, 6, fields.getInt(0), ' ');
    return text;
  }

  private static void twoDigits(byte[] text, int at, int value, char behind) {
    text[at] = (byte) ('0' + value / 10);
    text[at + 1] = (byte) ('0' + value % 10);
    text[at + 2] = (byte) behind;
  }
}
