package reeve.export;

import java.util.ArrayList;
import java.util.List;
import reeve.problem.Problem;

/// A text with placeholders, `{{name}}`.
///
/// A line is repeated for each value of its placeholders, and omitted if one of them has no value.
/// Inserted values are not expanded again.
///
/// @param file its name in messages
public record Template(String file, String text) {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /// Returns the text with the values inserted.
  ///
  /// @param values already quoted for the format
  /// @throws reeve.problem.ReeveException for an unknown placeholder, with its line
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

  /// Returns the value for one repetition of a line; a single value is the same in each.
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

  /// Returns the texts and placeholder names of a line, alternating.
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
