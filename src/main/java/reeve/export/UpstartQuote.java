package reeve.export;

/// Quotes for an upstart job, init(5).
final class UpstartQuote {
  private UpstartQuote() {}

  /// One argument of a stanza. Backslashes count even within single quotes.
  static String argument(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "'\"'\"'") + "'";
  }

  /// One word in a `script`, which upstart hands to a shell as it is, up to a line `end script`: so
  /// no line begins with what a new line of the word begins with.
  static String script(String word) {
    return ShellQuote.word(word).replace("\n", "\n''");
  }
}
