package reeve.export;

import reeve.problem.ReeveException;

/// Quotes text for unit files, systemd.syntax(7), systemd.exec(5) and systemd.service(5).
final class SystemdQuote {
  private SystemdQuote() {}

  /// Quotes one argument of `ExecStart=`, which expands variables and specifiers.
  static String argument(String text) {
    return "\"" + escape(text).replace("$", "$$") + "\"";
  }

  /// Quotes one assignment of `Environment=`, which expands specifiers but not variables.
  static String environment(String name, String value) {
    return "\"" + name + "=" + escape(value) + "\"";
  }

  /// Quotes one assignment of an `EnvironmentFile=`, where newlines within quotes and `%` are
  /// literal.
  static String fileEntry(String name, String value) {
    StringBuilder entry = new StringBuilder(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      entry.append("\"\\`$".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return entry.append('"').toString();
  }

  /// Quotes a path or a name that ends a line, where only specifiers are special.
  static String rest(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == '\\' || last == ' ') {
      throw new ReeveException(
          "\"" + text + "\" ends with a blank or a backslash: no unit file can hold it; rename it");
    }
    return text.replace("%", "%%");
  }

  /// Quotes the path of an `EnvironmentFile=`, which systemd reads as a pattern, glob(7).
  static String pattern(String path) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      pattern.append("*?[\\".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return rest(pattern.toString());
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"' -> escaped.append('\\').append(c);
        case '%' -> escaped.append("%%");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          boolean isControl = c < ' ' || c == 0x7f;
          escaped.append(isControl ? hexadecimal(c) : String.valueOf(c));
        }
      }
    }
    return escaped.toString();
  }

  private static String hexadecimal(char c) {
    return "\\x" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16);
  }
}
