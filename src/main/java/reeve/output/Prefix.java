package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What stands before each line of one process: colour, time, name, bar.
final class Prefix {
  private final Timestamp timestamp;
  private final byte[] on;
  private final byte[] label;
  private long second = Long.MIN_VALUE;
  private byte[] bytes = {};

  /// @param width what the name is padded to
  Prefix(Timestamp timestamp, byte[] on, String name, int width, byte[] off) {
    this.timestamp = timestamp;
    this.on = on;
    String padded = name + " ".repeat(Math.max(0, width - name.length()));
    this.label = join((padded + " | ").getBytes(ISO_8859_1), off);
  }

  /// The bytes for this second, made anew when the last is over; not to be changed.
  byte[] bytes() {
    long now = timestamp.clock().getAsLong();
    if (now != second) {
      second = now;
      bytes = join(join(on, timestamp.format().apply(now)), label);
    }
    return bytes;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
