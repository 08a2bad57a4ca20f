package reeve.env;

/// The line ends of a file: LF, CR LF or CR.
final class LineEnds {
  private LineEnds() {}

  /// Returns the content with LF as its only line end; the same array if it has no other.
  static byte[] asNewlines(byte[] content) {
    int returns = 0;
    int pairs = 0;
    for (int i = 0; i < content.length; i++) {
      returns += content[i] == '\r' ? 1 : 0;
      pairs += isPair(content, i) ? 1 : 0;
    }
    return returns == 0 ? content : replace(content, content.length - pairs);
  }

  private static byte[] replace(byte[] content, int length) {
    byte[] lines = new byte[length];
    int end = 0;
    for (int i = 0; i < content.length; i++) {
      if (!isPair(content, i)) {
        lines[end++] = content[i] == '\r' ? (byte) '\n' : content[i];
      }
    }
    return lines;
  }

  private static boolean isPair(byte[] content, int i) {
    return content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
  }
}
