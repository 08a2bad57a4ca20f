package reeve.export;

import java.util.ArrayList;
import java.util.List;
import reeve.problem.Problem;

/// A text with places for values, `{{name}}`.
///
/// A line is written once for each of the values of its places: not at all where one of them has
/// none, several times where one has several. What a value holds is not looked at again.
///
/// @param file the name to give in messages
public record Template(String file, String text) {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /// The text with the values in their places.
  ///
  /// @param values already quoted as the format wants it
  /// @throws reeve.problem.ReeveException for a place that has no value, with its line
  public String fill(TemplateValues values) {
    StringBuilder filled = new StringBuilder();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      number++;
      fillLine(pieces(text.substring(start, end), number), number, values, filled);
      start = end;
    }
    return filled.toString();
  }

  private void fillLine(
      List<String> pieces, int number, TemplateValues values, StringBuilder filled) {
    int times = 1;
    for (int i = 1; i < pieces.size(); i += 2) {
      int count = valuesOf(pieces.get(i), number, values).size();
      times = times == 0 || count == 0 ? 0 : Math.max(times, count);
    }
    for (int time = 0; time < times; time++) {
      for (int i = 0; i < pieces.size(); i++) {
        boolean isPlace = i % 2 == 1;
        filled.append(
            isPlace ? value(valuesOf(pieces.get(i), number, values), time) : pieces.get(i));
      }
    }
  }

  /// A single value stands in every repetition of its line.
  private static String value(List<String> values, int time) {
    return values.size() == 1 ? values.getFirst() : values.get(time);
  }

  private List<String> valuesOf(String name, int number, TemplateValues values) {
    return values
        .get(name)
        .orElseThrow(() ->
            new Problem(file, number, "no value " + name + "; there are " + values.names())
                .error());
  }

  /// The text of a line and the names in it, in turn.
  private List<String> pieces(String line, int number) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int open = line.indexOf(OPEN); open >= 0; open = line.indexOf(OPEN, start)) {
      int close = line.indexOf(CLOSE, open);
      if (close < 0) {
        throw new Problem(file, number, OPEN + " without " + CLOSE + "; close it").error();
      }
      pieces.add(line.substring(start, open));
      pieces.add(line.substring(open + OPEN.length(), close));
      start = close + CLOSE.length();
    }
    pieces.add(line.substring(start));
    return pieces;
  }
}
