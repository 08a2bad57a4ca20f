package reeve.system;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.output.Timestamp;

/// Times as strftime(3) prints them, and `%L` for milliseconds. Java's own would load the world's
/// time zones.
public final class TimeFormat {
  private static final int LONGEST = 256;
  private static final int MILLIS = 1000;
  private static final String MILLISECONDS = "%L";

  private final Libc libc = new Libc();
  private final ByteBuffer time = Libc.memory(Long.BYTES);
  private final ByteBuffer fields = Libc.memory(Platform.TM_SIZE);
  private final ByteBuffer result = Libc.memory(LONGEST);
  private final boolean isLocal;
  private final String pattern;
  private final boolean isInMillis;

  private TimeFormat(boolean isLocal, String pattern) {
    this.isLocal = isLocal;
    this.pattern = pattern;
    this.isInMillis = withMillis(pattern, 0).length() != pattern.length();
  }

  /// The time of day where the user is.
  ///
  /// @param pattern what comes to more than 255 bytes is printed as nothing
  public static Timestamp local(String pattern) {
    return new TimeFormat(true, pattern).timestamp();
  }

  /// The time in UTC.
  public static Timestamp utc(String pattern) {
    return new TimeFormat(false, pattern).timestamp();
  }

  private Timestamp timestamp() {
    return isInMillis
        ? new Timestamp(System::currentTimeMillis, this::format)
        : new Timestamp(
            () -> System.currentTimeMillis() / MILLIS, second -> format(second * MILLIS));
  }

  private byte[] format(long millis) {
    time.putLong(0, millis / MILLIS);
    if (isLocal) {
      libc.localtime(time, fields);
    } else {
      libc.gmtime(time, fields);
    }
    String now = isInMillis ? withMillis(pattern, millis % MILLIS) : pattern;
    byte[] text = new byte[libc.strftime(result, now, fields)];
    result.get(0, text);
    return text;
  }

  /// A pattern for strftime(3), which does not know milliseconds.
  private static String withMillis(String pattern, long millis) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      int length = pattern.charAt(i) == '%' && i + 1 < pattern.length() ? 2 : 1;
      if (pattern.startsWith(MILLISECONDS, i)) {
        text.append(millis / 100).append(millis / 10 % 10).append(millis % 10);
      } else {
        text.append(pattern, i, i + length);
      }
      i += length;
    }
    return text.toString();
  }
}
