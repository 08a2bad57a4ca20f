package reeve.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// Checks that bytes are UTF-8.
public final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // one byte per char

  private Utf8() {}

  /// Returns the text of a file, one byte per char, without a byte order mark.
  ///
  /// @param file the name to give in messages
  /// @throws ReeveException with the line of the first malformed byte
  public static String text(String file, byte[] content) {
    int wrong = firstMalformed(content);
    if (wrong >= 0) {
      throw new Problem(file, lineOf(wrong, content), "not UTF-8; save the file in UTF-8").error();
    }
    int start = hasByteOrderMark(content) ? BYTE_ORDER_MARK.length() : 0;
    return new String(content, start, content.length - start, ISO_8859_1);
  }

  /// True if a text, one byte per char, is UTF-8.
  public static boolean isValid(String bytes) {
    return firstMalformed(bytes.getBytes(ISO_8859_1)) < 0;
  }

  /// Returns the offset of the first malformed byte, or -1.
  private static int firstMalformed(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer piece = CharBuffer.allocate(Math.min(8192, content.length + 1));
    CharsetDecoder decoder = UTF_8.newDecoder();
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      piece.clear(); // only the result of the decoder matters
      result = decoder.decode(in, piece, true);
    }
    return result.isError() ? in.position() : -1;
  }

  private static boolean hasByteOrderMark(byte[] content) {
    int length = Math.min(BYTE_ORDER_MARK.length(), content.length);
    return new String(content, 0, length, ISO_8859_1).equals(BYTE_ORDER_MARK);
  }

  private static int lineOf(int offset, byte[] content) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
