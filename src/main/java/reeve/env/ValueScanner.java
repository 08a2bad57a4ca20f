package reeve.env;

/// Reads a value that begins with a quote: pieces in quotes, and plain ones, which join.
///
/// Text without quotes joins only within a line. So an apostrophe at the beginning of a value does
/// not take the lines up to the next apostrophe with it.
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

  /// @param start where the first quote stands
  ValueScanner(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /// The value of the pieces, for [Expansion].
  String value() {
    return value.toString();
  }

  /// Where a quote opens that no other closes, or [#NONE].
  int unclosed() {
    return unclosed;
  }

  /// True if the plain pieces look like quotations within one pair of quotes, not like pieces that
  /// join: `"{"x":"y"}"`, but not `"${A}"/x/"${B}"`.
  boolean isQuoting() {
    return hasPlain && isQuoting;
  }

  /// Reads the pieces up to blanks, a comment or the end of the line, and returns where they end;
  /// [#NONE] if something else follows.
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

  /// The quote that closes a double quote, or [#NONE]. A backslash takes the next character with
  /// it.
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

  /// The quote that closes a single quote, or [#NONE]. A `\'` does, unless the next `'` without a
  /// backslash is in the same line and ends the value.
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

  /// True if nothing but blanks and a comment is left of the line.
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
