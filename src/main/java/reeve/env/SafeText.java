package reeve.env;

/// Encodes bytes in characters that are not special to dotenv-java; all other bytes become `%` and
/// two hexadecimal digits.
final class SafeText {
  private static final String DIGITS = "0123456789abcdef";

  private SafeText() {}

  static void append(StringBuilder safe, String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (isSafe(c)) {
        safe.append(c);
      } else {
        safe.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 15));
      }
    }
  }

  static String bytes(String safe) {
    int percent = safe.indexOf('%');
    if (percent < 0) {
      return safe;
    }
    StringBuilder bytes = new StringBuilder(safe.length());
    int from = 0;
    while (percent >= 0) {
      int digits = percent + 1;
      bytes.append(safe, from, percent);
      bytes.append(
          (char)
              (DIGITS.indexOf(safe.charAt(digits)) << 4 | DIGITS.indexOf(safe.charAt(digits + 1))));
      from = digits + 2;
      percent = safe.indexOf('%', from);
    }
    return bytes.append(safe, from, safe.length()).toString();
  }

  /// True if a byte is not a blank, `%`, a quote or the start of a comment.
  private static boolean isSafe(char c) {
    return c > ' ' && c <= '~' && c != '%' && c != '"' && c != '\'' && c != '#';
  }
}
