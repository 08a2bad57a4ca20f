package reeve.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// UTF-8 characters as a terminal interprets them.
final class Characters {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int TAB = 8;

  private Characters() {}

  /// True if a byte outside a UTF-8 character is a C1 control character.
  static boolean isC1(byte value) {
    return (value & 0xe0) == 0x80;
  }

  /// True if no byte is above 127. Called for each line, so it reads eight bytes at a time.
  static boolean isAscii(byte[] bytes, int from, int to) {
    long all = 0;
    int last = to - Long.BYTES;
    if (last < from) {
      return asciiEnd(bytes, from, to) == to;
    }
    for (int i = from; i < last; i += Long.BYTES) {
      all |= (long) WORDS.get(bytes, i);
    }
    return ((all | (long) WORDS.get(bytes, last)) & HIGH_BITS) == 0;
  }

  /// Returns the index of the first C1 control character or incomplete character, or `to`. Other
  /// bytes that are not UTF-8 are harmless.
  static int safeEnd(byte[] bytes, int from, int to) {
    if (isAscii(bytes, from, to)) {
      return to;
    }
    int i = from;
    while (true) {
      i = asciiEnd(bytes, i, to);
      if (i == to || isC1(bytes[i])) {
        return i;
      }
      int length = length(bytes, i, to);
      if (i + length > to || (length == 2 && bytes[i] == (byte) 0xc2 && isC1(bytes[i + 1]))) {
        return i;
      }
      i += length;
    }
  }

  /// Returns the minimum width of text without control characters: 2 columns for East Asian
  /// characters and emoji, none for combining marks.
  static int columns(byte[] bytes, int from, int to) {
    if (isAscii(bytes, from, to)) {
      return to - from;
    }
    int columns = 0;
    int i = from;
    while (i < to) {
      int ascii = asciiEnd(bytes, i, to);
      columns += ascii - i;
      i = ascii;
      if (i < to) {
        int length = Math.min(length(bytes, i, to), to - i);
        columns += length == 1 ? 1 : columns(codePoint(bytes, i, length));
        i += length;
      }
    }
    return columns;
  }

  /// Returns the column after a tab.
  static int tabAfter(int column) {
    return (column / TAB + 1) * TAB;
  }

  /// Returns the column after a backward tab.
  static int tabBefore(int column) {
    return Math.max(0, (column - 1) / TAB * TAB);
  }

  private static int asciiEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i <= to - Long.BYTES && ((long) WORDS.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /// Returns the length in bytes of the character at an index, which may be cut at `to`; 1 if it is
  /// not UTF-8.
  private static int length(byte[] bytes, int from, int to) {
    int first = bytes[from] & 0xff;
    int length = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (int i = 1; i < length && from + i < to; i++) {
      if ((bytes[from + i] & 0xc0) != 0x80) {
        return 1;
      }
    }
    return from + 1 < to && isTooLong(first, bytes[from + 1] & 0xff) ? 1 : length;
  }

  /// True for an overlong encoding, which a lax terminal may decode to a control character.
  private static boolean isTooLong(int first, int second) {
    return (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
  }

  private static int codePoint(byte[] bytes, int from, int length) {
    int point = bytes[from] & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[from + i] & 0x3f);
    }
    return point;
  }

  private static int columns(int point) {
    if (point < 0x300) { // below the first combining mark
      return 1;
    }
    if (point == ZERO_WIDTH_JOINER) { // some terminals join two emoji into one
      return -2;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : point >= 0x1160 && point <= 0x11ff ? 0 : 1; // Hangul vowels
    };
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0x1f300 && point <= 0x1f64f)
        || (point >= 0x1f900 && point <= 0x1f9ff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }
}
