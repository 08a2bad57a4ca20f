package reeve.text;

/// ASCII characters. Bytes of non-ASCII letters and digits do not count as such.
public final class Ascii {
  private Ascii() {}

  /// True for `0` to `9`.
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// True for `A` to `Z` and `a` to `z`.
  public static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// True for the characters of a shell variable name: letters, digits and `_`.
  public static boolean isNameCharacter(int c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  /// True for a shell variable name, which does not begin with a digit.
  public static boolean isName(CharSequence text) {
    return !text.isEmpty() && !isDigit(text.charAt(0)) && endOfName(text, 0) == text.length();
  }

  /// Returns the offset after the name that begins at `start`.
  public static int endOfName(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// True for one or more digits.
  public static boolean areDigits(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
