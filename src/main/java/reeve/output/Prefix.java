package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// The prefix of each line of one process: colour, time, name, bar.
final class Prefix {
  private final Timestamp timestamp;
  private final byte[] on;
  private final byte[] label;
  private final int labelColumns;
  private long tick = Long.MIN_VALUE;
  private byte[] bytes = {};
  private int columns;

  /// @param on the sequence that turns the colour on
  /// @param label name and bar
  /// @param off the sequence that turns the colour off
  Prefix(Timestamp timestamp, byte[] on, String label, byte[] off) {
    this.timestamp = timestamp;
    this.on = on;
    this.labelColumns = label.length();
    this.label = join(label.getBytes(ISO_8859_1), off);
  }

  /// Updates the bytes if the time has changed.
  void refresh() {
    long now = timestamp.clock().getAsLong();
    if (now != tick) {
      tick = now;
      byte[] time = timestamp.format().apply(now);
      bytes = join(join(on, time), label);
      columns = Characters.columns(time, 0, time.length) + labelColumns;
    }
  }

  /// Returns the width in columns.
  int columns() {
    return columns;
  }

  /// Returns the bytes as of the last [#refresh()], which callers must not change.
  byte[] bytes() {
    return bytes;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
