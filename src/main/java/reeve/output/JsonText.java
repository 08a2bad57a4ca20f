package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// JSON text, RFC 8259.
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /// Returns a JSON string. Bytes that are not UTF-8 become U+FFFD, because JSON cannot hold them.
  ///
  /// @param bytes one byte per char, as in the result
  public static String quote(String bytes) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte value : repair(bytes.getBytes(ISO_8859_1), bytes.length())) {
      if (isPlain(value)) {
        quoted.append((char) (value & 0xff));
      } else {
        quoted.append(escape(value));
      }
    }
    return quoted.append('"').toString();
  }

  /// Returns the members of an object, without its braces.
  ///
  /// @param namesAndValues alternating names and values; a value is a string of bytes, a number or
  ///   a list of numbers
  public static String members(Object... namesAndValues) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      members.append(i == 0 ? "" : ",").append(quote((String) namesAndValues[i])).append(':');
      members.append(value instanceof String text ? quote(text) : shown(value));
    }
    return members.toString();
  }

  private static String shown(Object value) {
    return value.toString().replace(", ", ",");
  }

  /// Returns the first bytes as UTF-8, with malformed bytes replaced by U+FFFD.
  static byte[] repair(byte[] bytes, int length) {
    return new String(bytes, 0, length, UTF_8).getBytes(UTF_8);
  }

  /// True if a byte needs no escape in a JSON string.
  static boolean isPlain(byte value) {
    return value < 0 || (value >= ' ' && value != '"' && value != '\\' && value != 0x7f);
  }

  /// Returns the escape of any other byte.
  static String escape(byte value) {
    return switch (value) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> "\\u00" + HEX.charAt(value >> 4) + HEX.charAt(value & 0xf);
    };
  }
}
