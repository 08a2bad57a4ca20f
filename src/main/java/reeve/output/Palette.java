package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.fusesource.jansi.Ansi;
import org.fusesource.jansi.Ansi.Color;

/// The colours of the prefixes, one per process type in rotation. Red is reserved for errors.
public enum Palette {
  /// Escape sequences for a terminal.
  COLORED,
  /// No escape sequences.
  PLAIN;

  private static final Color[] COLORS = {
    Color.CYAN, Color.YELLOW, Color.GREEN, Color.MAGENTA, Color.BLUE
  };

  /// Returns the escape sequence for the type at a position of the Procfile.
  byte[] on(int position) {
    if (this == PLAIN) {
      return new byte[0];
    }
    Color color = COLORS[position % COLORS.length];
    boolean bright = position / COLORS.length % 2 == 1;
    Ansi ansi = bright ? Ansi.ansi().fgBright(color) : Ansi.ansi().fg(color);
    return ansi.toString().getBytes(ISO_8859_1);
  }

  /// Returns the escape sequence for reeve's own lines.
  byte[] onSystem() {
    return this == PLAIN ? new byte[0] : Ansi.ansi().bold().toString().getBytes(ISO_8859_1);
  }

  /// Returns an error text, highlighted.
  public String failure(String text) {
    return this == PLAIN ? text : Ansi.ansi().fg(Color.RED).a(text).reset().toString();
  }

  /// Returns the escape sequence that resets all attributes.
  byte[] off() {
    return this == PLAIN ? new byte[0] : Ansi.ansi().reset().toString().getBytes(ISO_8859_1);
  }
}
