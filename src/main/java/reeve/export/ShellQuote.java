package reeve.export;

/// Quotes text for a POSIX shell, in exported scripts.
final class ShellQuote {
  private ShellQuote() {}

  /// Quotes any text as one word: within single quotes, only a single quote is special.
  static String word(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
