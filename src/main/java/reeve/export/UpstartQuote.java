package reeve.export;

/// Quotes text for an upstart job, init(5).
final class UpstartQuote {
  private UpstartQuote() {}

  /// Quotes one argument of a stanza. Backslashes are special even within single quotes.
  static String argument(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "'\"'\"'") + "'";
  }

  /// Quotes one word of a `script`, which upstart passes to a shell unchanged, up to a line `end
  /// script`. An empty string at the start of each new line keeps the word from containing that
  /// line.
  static String script(String word) {
    return ShellQuote.word(word).replace("\n", "\n''");
  }
}
