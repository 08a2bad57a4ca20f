import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a terminal shows of what it was sent, as far as this picture needs it: colours, bold, line
/// ends, and lines that are longer than the window is wide.
final class Screen {
  private static final Pattern PIECE =
      Pattern.compile("\033\\[([0-9;]*)m|\033\\[\\?[0-9]+[hl]|\r?\n|\r|[^\033\r\n]");

  /// How characters look.
  ///
  /// @param color 0 to 7 as in SGR 30 to 37, 8 more when bright, or -1 for the usual one
  record Style(int color, boolean bold) {
    static final Style PLAIN = new Style(-1, false);

    Style with(int parameter) {
      return switch (parameter) {
        case 0 -> PLAIN;
        case 1 -> new Style(color, true);
        case 22 -> new Style(color, false);
        case 30, 31, 32, 33, 34, 35, 36, 37 -> new Style(parameter - 30, bold);
        case 39 -> new Style(-1, bold);
        case 90, 91, 92, 93, 94, 95, 96, 97 -> new Style(parameter - 82, bold);
        default -> throw new IllegalArgumentException("SGR " + parameter + " is not drawn");
      };
    }
  }

  /// Characters side by side that look alike.
  record Run(int column, String text, Style style) {}

  private final int columns;
  private final List<List<Run>> rows = new ArrayList<>(List.of(new ArrayList<>()));
  private int column;
  private Style style = Style.PLAIN;

  Screen(int columns) {
    this.columns = columns;
  }

  /// The rows from the top, each with its runs from the left.
  List<List<Run>> rows() {
    return rows;
  }

  /// @throws IllegalArgumentException for a sequence that the picture has not needed so far
  void print(String text) {
    Matcher piece = PIECE.matcher(text);
    int end = 0;
    while (piece.find() && piece.start() == end) {
      end = piece.end();
      if (piece.group(1) != null) {
        select(piece.group(1));
      } else if (piece.group().endsWith("\n")) {
        startRow();
      } else if (piece.group().equals("\r")) {
        rows.getLast().clear(); // what comes is longer than the ^C that it goes over
        column = 0;
      } else if (piece.group().charAt(0) != '\033') {
        put(piece.group());
      }
    }
    if (end < text.length()) {
      throw new IllegalArgumentException("not drawn: " + text.substring(end));
    }
  }

  private void select(String parameters) {
    for (String parameter : parameters.split(";")) {
      style = style.with(parameter.isEmpty() ? 0 : Integer.parseInt(parameter));
    }
  }

  private void startRow() {
    rows.add(new ArrayList<>());
    column = 0;
  }

  private void put(String character) {
    if (column == columns) {
      startRow();
    }
    List<Run> row = rows.getLast();
    if (!row.isEmpty() && row.getLast().style().equals(style)) {
      Run run = row.removeLast();
      row.add(new Run(run.column(), run.text() + character, style));
    } else {
      row.add(new Run(column, character, style));
    }
    column++;
  }
}
