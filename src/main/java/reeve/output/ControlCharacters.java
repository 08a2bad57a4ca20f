package reeve.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds control characters, sixteen bytes at a time.
final class ControlCharacters {
  static final byte ESCAPE = 0x1b;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long BLANKS = 0x2020202020202020L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ControlCharacters() {}

  /// Returns the index of the first byte from 0 to 31, or `to` if there is none.
  static int next(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - 2 * Long.BYTES; i += 2 * Long.BYTES) {
      long first = below((long) WORDS.get(bytes, i));
      long second = below((long) WORDS.get(bytes, i + Long.BYTES));
      if ((first | second) != 0) {
        return first != 0 ? i + index(first) : i + Long.BYTES + index(second);
      }
    }
    while (i < to && (bytes[i] & 0xff) >= ' ') {
      i++;
    }
    return i;
  }

  /// Returns the high bit of each byte below 32, and possibly of bytes after the first of these.
  private static long below(long word) {
    return (word - BLANKS) & ~word & HIGH_BITS;
  }

  private static int index(long below) {
    return Long.numberOfTrailingZeros(below) / Byte.SIZE;
  }
}
