package reeve.output;

/// How all prefixes look.
///
/// @param width what names are padded to; below 0 there are no prefixes at all
public record PrefixStyle(Palette palette, Timestamp timestamp, int width) {
  /// Nothing before the lines.
  public static final PrefixStyle NONE = new PrefixStyle(Palette.PLAIN, Timestamp.NONE, -1);

  /// The name before what reeve itself says.
  static final String SYSTEM = "system";

  private static final String SEPARATOR = " | ";

  public PrefixStyle {
    width = width < 0 ? width : Math.max(width, SYSTEM.length());
  }

  /// The prefix of a process.
  ///
  /// @param on what turns its colour on
  Prefix prefix(String name, byte[] on) {
    String padded = name + " ".repeat(Math.max(0, width - name.length()));
    String label = width < 0 ? "" : padded + SEPARATOR;
    return new Prefix(timestamp, on, label, palette.off());
  }

  /// How many columns of a terminal a prefix takes.
  int columns() {
    return width < 0 ? 0 : timestamp.now().length + width + SEPARATOR.length();
  }
}
