package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// What tests do with bytes: one in each char, as everywhere in reeve.
final class Printed {
  /// What [#lines] puts before each line.
  static final String PREFIX = "> | ";

  private Printed() {}

  /// The bytes of a text in UTF-8.
  static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /// What waits in a buffer.
  static String in(OutputBuffer out) {
    return new String(out.array(), out.start(), out.size(), ISO_8859_1);
  }

  /// What waits in a buffer, which is empty afterwards.
  static String takenFrom(OutputBuffer out) {
    String printed = in(out);
    out.consume(out.size());
    return printed;
  }

  /// Feeds a piece in an array that is longer than it, and is overwritten afterwards.
  static void feed(Lines lines, String piece) {
    feed(lines, piece, 0);
  }

  /// The same at some moment, in nanoseconds.
  static void feed(Lines lines, String piece, long now) {
    byte[] bytes = (piece + "\nbehind\n").getBytes(ISO_8859_1);
    lines.feed(bytes, piece.length(), now);
    Arrays.fill(bytes, (byte) '!');
  }

  /// Lines without time and colour, with `> | ` before each.
  static LineAssembler lines(OutputBuffer out) {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], PREFIX, new byte[0]);
    return new LineAssembler(new PrefixedFormat(out, prefix), new UnfinishedLines());
  }

  /// What [#lines(OutputBuffer)] makes of a text without escape sequences, in the simplest way.
  static String model(String text) {
    StringBuilder model = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      model.append(PREFIX).append(text, start, end).append('\n');
      start = end + 1;
    }
    return model.toString();
  }

  /// A notice with the same text for people and, as `event`, for programs.
  static Notice notice(String text) {
    return Notice.of(text, text);
  }
}
