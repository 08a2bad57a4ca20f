package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Text as JSON writes it, RFC 8259.
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /// A text between quotes. Bytes that are not UTF-8, which JSON cannot hold, become U+FFFD.
  ///
  /// @param bytes one byte a char; so is the result
  public static String quote(String bytes) {
    String text = new String(bytes.getBytes(ISO_8859_1), UTF_8);
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> append(quoted, c);
      }
    }
    return new String(quoted.append('"').toString().getBytes(UTF_8), ISO_8859_1);
  }

  /// The members of an object, without its braces.
  ///
  /// @param namesAndValues a name and its value in turn; values are strings, in bytes, or numbers
  public static String members(Object... namesAndValues) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      members.append(i == 0 ? "" : ",").append(quote((String) namesAndValues[i])).append(':');
      members.append(value instanceof String text ? quote(text) : value);
    }
    return members.toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c >= ' ' && c != 0x7f) {
      quoted.append(c);
    } else {
      quoted.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
    }
  }
}
