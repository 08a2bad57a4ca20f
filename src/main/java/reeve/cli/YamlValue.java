package reeve.cli;

import reeve.problem.ReeveException;

/// Parses a YAML value on one line: a scalar without its quotes and comment, or the items of a
/// list, separated by commas.
final class YamlValue {
  private final String text;
  private int next;

  private YamlValue(String text) {
    this.text = text;
  }

  /// @throws ReeveException for unclosed quotes or brackets
  static String of(String text) {
    YamlValue value = new YamlValue(text);
    String read = text.startsWith("[") ? value.list() : value.scalar("");
    value.requireEnd();
    return read;
  }

  private String list() {
    StringBuilder items = new StringBuilder();
    next = 1;
    while (next < text.length() && text.charAt(next) != ']') {
      skipBlanks();
      String item = scalar(",]");
      skipBlanks();
      items.append(items.isEmpty() || item.isEmpty() ? "" : ",").append(item);
      next += next < text.length() && text.charAt(next) == ',' ? 1 : 0;
    }
    if (next == text.length()) {
      throw new ReeveException("a [ is never closed");
    }
    next++;
    return items.toString();
  }

  /// Reads a scalar, plain or in quotes.
  ///
  /// @param ends the characters that end a plain scalar
  private String scalar(String ends) {
    char first = next < text.length() ? text.charAt(next) : '#';
    if (first == '\'' || first == '"') {
      return quoted(first);
    }
    int start = next;
    while (next < text.length() && ends.indexOf(text.charAt(next)) < 0 && !isComment(next)) {
      next++;
    }
    String plain = text.substring(start, next).strip();
    return plain.equals("~") || plain.equals("null") ? "" : plain;
  }

  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (next++; next < text.length(); next++) {
      char c = text.charAt(next);
      boolean isFollowed = next + 1 < text.length();
      if (quote == '"' && c == '\\' && isFollowed) {
        value.append(escaped(text.charAt(++next)));
      } else if (c == quote && quote == '\'' && isFollowed && text.charAt(next + 1) == quote) {
        value.append(text.charAt(++next));
      } else if (c == quote) {
        next++;
        return value.toString();
      } else {
        value.append(c);
      }
    }
    throw new ReeveException("a quote is never closed");
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> c;
    };
  }

  private void requireEnd() {
    int end = next;
    skipBlanks();
    if (next < text.length() && !(next > end && text.charAt(next) == '#') && !isComment(next)) {
      throw new ReeveException("more text follows the closing quote or bracket");
    }
  }

  private boolean isComment(int position) {
    boolean isFirst = position == 0 || Character.isWhitespace(text.charAt(position - 1));
    return text.charAt(position) == '#' && isFirst;
  }

  private void skipBlanks() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }
}
