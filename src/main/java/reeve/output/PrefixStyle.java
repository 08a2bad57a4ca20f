package reeve.output;

/// How all prefixes look.
///
/// @param width what names are padded or cut to; below 0 there are no prefixes at all
public record PrefixStyle(Palette palette, Timestamp timestamp, int width) {
  /// The name before what reeve itself says.
  static final String SYSTEM = "system";

  private static final byte[] NOTHING = {};
  private static final String SEPARATOR = " | ";

  public PrefixStyle {
    width = width < 0 ? width : Math.max(width, SYSTEM.length());
  }

  /// Nothing before the lines.
  public static PrefixStyle none(Palette palette) {
    return new PrefixStyle(palette, Timestamp.NONE, -1);
  }

  /// The prefix of a process.
  ///
  /// @param on what turns its colour on
  Prefix prefix(String name, byte[] on) {
    String label = width < 0 ? "" : fit(name) + SEPARATOR;
    return new Prefix(timestamp, on, label, width < 0 ? NOTHING : palette.off());
  }

  /// A name that is too long is cut before its instance.
  private String fit(String name) {
    if (name.length() <= width) {
      return name + " ".repeat(width - name.length());
    }
    String instance = name.substring(Math.max(name.lastIndexOf('.'), name.length() - width + 1));
    return name.substring(0, width - instance.length()) + instance;
  }

  /// What turns on the colour of the prefix of the type at a position of the Procfile.
  byte[] on(int position) {
    return width < 0 ? NOTHING : palette.on(position);
  }

  /// The same for what reeve itself says.
  byte[] onSystem() {
    return width < 0 ? NOTHING : palette.onSystem();
  }

  /// How many columns of a terminal a prefix takes.
  int columns() {
    byte[] time = timestamp.now();
    int label = width < 0 ? 0 : width + SEPARATOR.length();
    return Characters.columns(time, 0, time.length) + label;
  }
}
