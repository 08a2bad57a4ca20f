import java.util.List;
import java.util.Locale;

/// Rows of a terminal as a picture in SVG 1.1, without fonts or scripts from elsewhere.
final class Svg {
  private static final double ADVANCE = 8.4; // of a monospaced character of 14 px
  private static final int LINE = 20;
  private static final int MARGIN = 16;
  private static final String BACKGROUND = "#16181d";
  private static final String FOREGROUND = "#d5d9e0";
  private static final String BOLD = "#ffffff";
  // Each has a contrast of at least 7 to 1 with the background.
  private static final List<String> COLORS =
      List.of(
          "#a4acb8", "#ff938a", "#8fd17e", "#e6c774", "#8fbfff", "#d9aaff", "#62d3dc", "#d5d9e0");

  private Svg() {}

  /// Draws the rows, and a cursor behind the last.
  static String of(List<List<Screen.Run>> rows, int columns) {
    long width = Math.round(columns * ADVANCE) + 2 * MARGIN;
    int height = rows.size() * LINE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" role="img">
        <title>A terminal in which reeve runs three processes and stops them</title>
        <rect width="100%%" height="100%%" rx="8" fill="%3$s"/>
        <g fill="%4$s" font-size="14" xml:space="preserve" \
        font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace">
        """
            .formatted(width, height, BACKGROUND, FOREGROUND));
    for (int row = 0; row < rows.size(); row++) {
      for (Screen.Run run : rows.get(row)) {
        svg.append(text(run, MARGIN + row * LINE + 14));
      }
    }
    return svg.append(cursor(rows)).append("</g>\n</svg>\n").toString();
  }

  private static String text(Screen.Run run, int y) {
    if (run.text().isBlank()) {
      return "";
    }
    String color = color(run.style());
    return "<text x=\"%s\" y=\"%d\"%s%s>%s</text>\n"
        .formatted(
            x(run.column()),
            y,
            color.equals(FOREGROUND) ? "" : " fill=\"" + color + "\"",
            run.style().bold() ? " font-weight=\"bold\"" : "",
            escaped(run.text()));
  }

  private static String color(Screen.Style style) {
    if (style.color() >= 0) {
      return COLORS.get(style.color() % COLORS.size());
    }
    return style.bold() ? BOLD : FOREGROUND;
  }

  private static String cursor(List<List<Screen.Run>> rows) {
    int column = rows.getLast().stream().mapToInt(run -> run.text().length()).sum();
    return "<rect x=\"%s\" y=\"%d\" width=\"8\" height=\"18\"/>\n"
        .formatted(x(column), MARGIN + (rows.size() - 1) * LINE);
  }

  private static String x(int column) {
    return String.format(Locale.ROOT, "%.1f", MARGIN + column * ADVANCE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
