package reeve.export;

import reeve.problem.ReeveException;

/// Quotes for a property list, plist(5), which is XML 1.0.
final class LaunchdQuote {
  static final String REFUSAL =
      "holds a control character, which no property list can; leave it out";
  private static final String NO_CHARACTER = "\u00ef\u00bf"; // the first bytes of U+FFFE and U+FFFF

  private LaunchdQuote() {}

  /// Returns the text of an element.
  ///
  /// @param what its name in messages, which do not show the text
  static String text(String what, String text) {
    if (!isHeld(text)) {
      throw new ReeveException(what + " " + REFUSAL);
    }
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;"); // a bare one is read as a newline
  }

  /// True if XML 1.0 permits every character of a text.
  static boolean isHeld(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isControl = c < ' ' && "\t\n\r".indexOf(c) < 0;
      if (isControl || (c >= '\u00be' && i > 1 && text.startsWith(NO_CHARACTER, i - 2))) {
        return false;
      }
    }
    return true;
  }
}
