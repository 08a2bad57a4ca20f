package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// A line of a table on a terminal, cut to one row of the window.
final class TableLine {
  private static final String CUT = "...";

  private final String text; // decoded

  /// @param bytes UTF-8, one byte per char
  TableLine(CharSequence bytes) {
    text = new String(bytes.toString().getBytes(ISO_8859_1), UTF_8);
  }

  /// Returns the line, one byte per char, with `...` in place of text that does not fit.
  String cutTo(int columns) {
    StringBuilder shown = new StringBuilder();
    int fits = 0; // the length that leaves room for the dots
    int width = 0;
    for (int i = 0; i < text.length() && width <= columns; ) {
      int c = text.codePointAt(i);
      width += width(c);
      shown.appendCodePoint(Character.isISOControl(c) ? (c == '\t' ? ' ' : '?') : c);
      fits = width <= columns - CUT.length() ? shown.length() : fits;
      i += Character.charCount(c);
    }
    if (width > columns) {
      shown.setLength(fits);
      shown.append(CUT, 0, Math.min(CUT.length(), columns));
    }
    return new String(shown.toString().getBytes(UTF_8), ISO_8859_1);
  }

  /// Returns the width of a character: 0 for combining characters, 2 for ideographs and emoji,
  /// wcwidth(3).
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean isPicture = c >= 0x1f300 && c <= 0x1faff;
    boolean isFullWidth = c >= 0xff01 && c <= 0xff60;
    boolean isHangul = (c >= 0x1100 && c <= 0x115f) || (c >= 0xac00 && c <= 0xd7a3);
    boolean isKana = c >= 0x3000 && c <= 0x33ff;
    return isPicture || isFullWidth || isHangul || isKana || Character.isIdeographic(c) ? 2 : 1;
  }
}
