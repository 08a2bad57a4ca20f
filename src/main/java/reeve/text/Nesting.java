package reeve.text;

/// Finds the ends of nested quotes, parentheses and braces in a shell command.
public final class Nesting {
  private final StringBuilder open = new StringBuilder(); // the closing characters, innermost last

  private Nesting() {}

  /// Returns the offset after the closing character of the one at `start`, or the end of the line.
  public static int end(String line, int start) {
    return new Nesting().scan(line, start);
  }

  private int scan(String line, int start) {
    open.append(closing(line.charAt(start)));
    int i = start + 1;
    while (i < line.length() && !open.isEmpty()) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == innermost()) {
        open.setLength(open.length() - 1);
      } else if (c == '\'' && (innermost() == ')' || innermost() == '`')) {
        int end = line.indexOf('\'', i + 1);
        i = end < 0 ? line.length() : end;
      } else if (opens(line, i)) {
        open.append(closing(c));
      }
      i++;
    }
    return Math.min(i, line.length());
  }

  private boolean opens(String line, int i) {
    return switch (line.charAt(i)) {
      case '"', '`' -> true;
      case '(' -> innermost() == ')' || line.charAt(i - 1) == '$';
      case '{' -> line.charAt(i - 1) == '$';
      default -> false;
    };
  }

  private char innermost() {
    return open.charAt(open.length() - 1);
  }

  private static char closing(char c) {
    return switch (c) {
      case '(' -> ')';
      case '{' -> '}';
      default -> c;
    };
  }
}
