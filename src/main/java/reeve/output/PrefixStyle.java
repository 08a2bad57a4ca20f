package reeve.output;

/// The style of all prefixes.
///
/// @param width the length to pad or cut names to; below 0 there are no prefixes
public record PrefixStyle(Palette palette, Timestamp timestamp, int width) {
  /// The name in the prefix of reeve's own lines.
  static final String SYSTEM = "system";

  private static final byte[] NOTHING = {};
  private static final String SEPARATOR = " | ";

  public PrefixStyle {
    width = width < 0 ? width : Math.max(width, SYSTEM.length());
  }

  /// Returns the style without prefixes.
  public static PrefixStyle none(Palette palette) {
    return new PrefixStyle(palette, Timestamp.NONE, -1);
  }

  /// Returns the prefix of a process.
  ///
  /// @param on the sequence that turns its colour on
  Prefix prefix(String name, byte[] on) {
    String label = width < 0 ? "" : fit(name) + SEPARATOR;
    return new Prefix(timestamp, on, label, width < 0 ? NOTHING : palette.off());
  }

  /// Pads a name, or cuts it before its instance if it is too long.
  private String fit(String name) {
    if (name.length() <= width) {
      return name + " ".repeat(width - name.length());
    }
    String instance = name.substring(Math.max(name.lastIndexOf('.'), name.length() - width + 1));
    return name.substring(0, width - instance.length()) + instance;
  }

  /// Returns the escape sequence for the prefix of the type at a position of the Procfile.
  byte[] on(int position) {
    return width < 0 ? NOTHING : palette.on(position);
  }

  /// Returns the escape sequence for the prefix of reeve's own lines.
  byte[] onSystem() {
    return width < 0 ? NOTHING : palette.onSystem();
  }

  /// Returns the width of a prefix in columns.
  int columns() {
    byte[] time = timestamp.now();
    int label = width < 0 ? 0 : width + SEPARATOR.length();
    return Characters.columns(time, 0, time.length) + label;
  }
}
