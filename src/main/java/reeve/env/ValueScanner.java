package reeve.env;

/// Reads a value that begins with a quote: adjacent quoted and unquoted pieces, which are joined.
///
/// Unquoted text is joined only within a line. Otherwise an apostrophe at the start of a value
/// would swallow the lines up to the next apostrophe.
final class ValueScanner {
  static final int NONE = -1;

  // around a quotation: `say "hi"`, `{"x":"y"}`, `<a href="x">`
  private static final String BEFORE_QUOTATION = " \t{[(<,:=\"'";
  private static final String AFTER_QUOTATION = " \t}])>,:;.!?\"'";

  private final String text;
  private final int start;
  private final NormalForm value = new NormalForm();
  private boolean hasPlain;
  private boolean isQuoting = true;
  private int unclosed = NONE;

  /// @param start the position of the first quote
  ValueScanner(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /// Returns the joined pieces, for [Expansion].
  String value() {
    return value.toString();
  }

  /// Returns the position of a quote that is never closed, or [#NONE].
  int unclosed() {
    return unclosed;
  }

  /// True if the pieces look like quotations within one pair of quotes rather than joined pieces:
  /// `"{"x":"y"}"`, but not `"${A}"/x/"${B}"`.
  boolean isQuoting() {
    return hasPlain && isQuoting;
  }

  /// Reads the pieces up to blanks, a comment or the end of the line. Returns where they end, or
  /// [#NONE] if other text follows.
  int scan() {
    int at = start;
    boolean isAfterPlain = false;
    boolean isAfterLines = false;
    do {
      char c = text.charAt(at);
      int end;
      if (isQuote(c)) {
        end = scanQuoted(at, isAfterPlain);
        isAfterLines = end > 0 && hasNewline(at, end);
        isAfterPlain = false;
      } else if (isEscapedQuote(at)) {
        end = at + 2;
        value.literal(text, at + 1, end);
      } else {
        end = isAfterLines ? NONE : scanPlain(at);
        isAfterPlain = true;
      }
      at = end;
    } while (at > 0 && !isEnd(at));
    return at;
  }

  private int scanQuoted(int open, boolean isAfterPlain) {
    boolean isDouble = text.charAt(open) == '"';
    int close = isDouble ? closingDouble(open) : closingSingle(open);
    if (close < 0 && !isAfterPlain) {
      unclosed = open;
    }
    if (close < 0 || (isAfterPlain && hasNewline(open, close))) {
      return NONE;
    }
    if (isDouble) {
      value.escaped(text, open + 1, close);
    } else {
      value.literal(text, open + 1, close);
    }
    return close + 1;
  }

  private int scanPlain(int from) {
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end)) && !isBreak(end)) {
      end++;
    }
    value.plain(text, from, end);
    hasPlain = true;
    isQuoting &= isQuotation(from, end);
    return end == from ? NONE : end;
  }

  private boolean isQuotation(int from, int end) {
    return isQuote(text.charAt(from - 1))
        && BEFORE_QUOTATION.indexOf(text.charAt(from - 2)) >= 0
        && end + 1 < text.length()
        && isQuote(text.charAt(end))
        && (text.charAt(end + 1) == '\n' || AFTER_QUOTATION.indexOf(text.charAt(end + 1)) >= 0);
  }

  private boolean isBreak(int i) {
    return text.charAt(i) == '\n' || isQuote(text.charAt(i)) || isEscapedQuote(i);
  }

  private boolean isEscapedQuote(int i) {
    return text.charAt(i) == '\\' && i + 1 < text.length() && isQuote(text.charAt(i + 1));
  }

  /// Returns the position of the closing double quote, or [#NONE]. A backslash escapes the next
  /// character.
  private int closingDouble(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return NONE;
  }

  /// Returns the position of the closing single quote, or [#NONE]. A `\'` closes too, unless the
  /// next `'` without a backslash is in the same line and ends the value.
  private int closingSingle(int open) {
    int first = text.indexOf('\'', open + 1);
    int close = first;
    while (close > 0 && text.charAt(close - 1) == '\\') {
      int next = text.indexOf('\'', close + 1);
      if (next < 0 || hasNewline(close, next)) {
        return first;
      }
      close = next;
    }
    return close == first || isEnd(close + 1) ? close : first;
  }

  private boolean hasNewline(int from, int to) {
    int newline = text.indexOf('\n', from, to);
    return newline >= 0;
  }

  /// True if only blanks and a comment remain in the line.
  private boolean isEnd(int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '#';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
