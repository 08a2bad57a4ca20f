package reeve.output;

/// How the lines of one process look on standard output. A line is begun, gets its text in one or
/// more pieces, and ends.
interface LineFormat {
  /// Makes anew what depends on the time. Called before the first of the lines that come together.
  void refresh();

  void begin();

  /// Text without control characters other than tabs.
  void plain(byte[] bytes, int from, int to);

  /// Any text but a newline.
  void text(byte[] bytes, int from, int to);

  void end();

  /// Ends a line because another process prints; the rest of it will come as a line of its own.
  default void breakOff() {
    end();
  }

  /// Ends a line that lacks its newline, and always will.
  default void finish() {
    end();
  }

  /// A whole line of such text as [#plain] takes.
  void plainLine(byte[] bytes, int from, int to);

  /// A whole line of any text.
  default void line(byte[] bytes, int from, int to) {
    begin();
    text(bytes, from, to);
    end();
  }

  /// Whether a line may be shown before it is whole.
  boolean isShownInPieces();
}
