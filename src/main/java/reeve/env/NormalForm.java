package reeve.env;

/// Values in the one form that [Expansion] knows, whatever quotes they had: `${` begins a variable,
/// and the character after a backslash means itself.
final class NormalForm {
  private final StringBuilder form = new StringBuilder();

  /// Adds a piece without quotes.
  void plain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isLast = i + 1 == to; // a $ and the { of another piece are no variable
      addIf(c == '\\' || (c == '$' && isLast), c);
    }
  }

  /// Adds what stands between single quotes. A quote within has a backslash.
  void literal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < to && text.charAt(i + 1) == '\'';
      if (!isEscape) {
        addIf(c == '\\' || c == '$' || c == '}', c);
      }
    }
  }

  /// Adds what stands between double quotes.
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

  /// What a backslash and a character mean together, or 0 if they mean no more than themselves.
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
