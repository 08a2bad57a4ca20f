package reeve.output;

/// The format of one process's lines on standard output. A line has a beginning, text in one or
/// more pieces, and an end.
interface LineFormat {
  /// Updates the timestamp. Called once for all lines of a piece of output.
  void refresh();

  void begin();

  /// Adds text without control characters other than tabs.
  void plain(byte[] bytes, int from, int to);

  /// Adds any text without a newline.
  void text(byte[] bytes, int from, int to);

  void end();

  /// Ends a line because another process prints; the remaining text becomes a new line.
  default void breakOff() {
    end();
  }

  /// Ends a line whose newline will never arrive.
  default void finish() {
    end();
  }

  /// Adds a complete line of text as for [#plain].
  void plainLine(byte[] bytes, int from, int to);

  /// Adds a complete line of any text.
  default void line(byte[] bytes, int from, int to) {
    begin();
    text(bytes, from, to);
    end();
  }

  /// True if a line may be shown before it is complete.
  boolean isShownInPieces();
}
