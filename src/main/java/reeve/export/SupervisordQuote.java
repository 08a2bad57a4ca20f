package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import reeve.problem.ReeveException;

/// Quotes text for a supervisord.conf: for Python's configparser, then for supervisord's `%`, then,
/// in a command, for Python's shlex.
final class SupervisordQuote {
  private static final String HERE = "%(here)s"; // replaced everywhere, even after a %

  private SupervisordQuote() {}

  /// Quotes one argument of `command=`, on one line. A `;` or `#` after a blank begins a comment,
  /// even within quotes, unless an empty word precedes it. Such a word also splits `%(`.
  static String argument(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"' -> quoted.append('\\').append(c);
        case '%' -> quoted.append("%%");
        case ';', '#', '(' -> quoted.append(isRead(text, i) ? "\"\"" : "").append(c);
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /// Quotes a path or a name that ends a line.
  static String rest(String text) {
    String read = new String(text.getBytes(ISO_8859_1), UTF_8);
    for (int i = 1; i < read.length(); i++) {
      if (isBlank(read.charAt(i - 1)) && ";#".indexOf(read.charAt(i)) >= 0) {
        throw new ReeveException(
            "\""
                + text
                + "\" has a "
                + read.charAt(i)
                + " after a blank, where supervisord sees a"
                + " comment; rename it");
      }
    }
    if (isBlank(read.charAt(0)) || isBlank(read.charAt(read.length() - 1))) {
      throw new ReeveException(
          "\"" + text + "\" begins or ends with a blank, which supervisord drops; rename it");
    }
    if (text.contains(HERE)) {
      throw new ReeveException(
          "\"" + text + "\" has " + HERE + ", which supervisord replaces; rename it");
    }
    return text.replace("%", "%%");
  }

  /// True if the preceding character makes this one special to supervisord. A byte over 0x7f may be
  /// the end of a blank; if it is not, the quoting does no harm.
  private static boolean isRead(String text, int index) {
    char before = index == 0 ? '"' : text.charAt(index - 1);
    return text.charAt(index) == '(' ? before == '%' : before <= ' ' || before >= 0x7f;
  }

  /// True for a character that Python strips, other than control characters.
  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || c == '\u0085';
  }
}
