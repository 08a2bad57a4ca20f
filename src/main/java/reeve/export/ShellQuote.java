package reeve.export;

/// Quotes for a POSIX shell, in the files of the formats that are scripts.
final class ShellQuote {
  private ShellQuote() {}

  /// One word, whatever is in it: nothing but a single quote is special within single quotes.
  static String word(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
