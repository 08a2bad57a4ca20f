package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/// What tests do with bytes: one in each char, as everywhere in reeve.
final class Printed {
  private Printed() {}

  /// What waits in a buffer.
  static String in(OutputBuffer out) {
    return new String(out.array(), out.start(), out.size(), ISO_8859_1);
  }

  /// Feeds a piece in an array that is longer than it, and is overwritten afterwards.
  static void feed(LineAssembler lines, String piece) {
    byte[] bytes = (piece + "\nbehind\n").getBytes(ISO_8859_1);
    lines.feed(bytes, piece.length());
    Arrays.fill(bytes, (byte) '!');
  }

  /// Lines without time and colour, with `> | ` before each.
  static LineAssembler lines(OutputBuffer out) {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], ">", 0, new byte[0]);
    return new LineAssembler(prefix, out);
  }

  /// What [#lines(OutputBuffer)] makes of a text, in the simplest way.
  static String model(String text) {
    StringBuilder model = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      model.append("> | ").append(text, start, end).append('\n');
      start = end + 1;
    }
    return model.toString();
  }
}
