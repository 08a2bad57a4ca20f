package reeve.env;

/// A value in the form that [Expansion] expects, without quotes: `${` begins a variable, and the
/// character after a backslash is literal.
final class NormalForm {
  private final StringBuilder form = new StringBuilder();

  /// Adds an unquoted piece.
  void plain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isLast = i + 1 == to; // a $ and a { of two pieces are not a variable
      addIf(c == '\\' || (c == '$' && isLast), c);
    }
  }

  /// Adds the text between single quotes, in which `\'` is a quote.
  void literal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < to && text.charAt(i + 1) == '\'';
      if (!isEscape) {
        addIf(c == '\\' || c == '$' || c == '}', c);
      }
    }
  }

  /// Adds the text between double quotes.
  void escaped(String text, int from, int to) {
    int start = from;
    for (int i = from; i + 1 < to; i++) {
      char meant = text.charAt(i) == '\\' ? escape(text.charAt(i + 1)) : 0;
      if (meant != 0) {
        plain(text, start, i);
        addIf(meant == '\\' || meant == '$', meant);
        start = i + 2;
        i++;
      }
    }
    plain(text, start, to);
  }

  private void addIf(boolean isEscaped, char c) {
    if (isEscaped) {
      form.append('\\');
    }
    form.append(c);
  }

  /// Returns the character that an escape stands for, or 0 if both characters are literal.
  private static char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '\\', '"', '$', '`' -> c;
      default -> 0;
    };
  }

  @Override
  public String toString() {
    return form.toString();
  }
}
