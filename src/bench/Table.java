import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A Markdown table: one row per figure, one column per runner.
final class Table {
  private final String title;
  private final String note;
  private final List<Runner> runners;
  private final Map<String, Map<Runner, String>> rows = new LinkedHashMap<>();
  private final Map<String, Map<Runner, List<Double>>> values = new LinkedHashMap<>();
  private final StringBuilder failures = new StringBuilder();

  Table(String title, String note, List<Runner> runners) {
    this.title = title;
    this.note = note;
    this.runners = runners;
  }

  /// Adds a value of one round; the median of all rounds is shown.
  void median(String row, Runner runner, double value) {
    List<Double> all = add(row, runner, value);
    put(row, runner, text(Samples.percentile(all, 50)));
  }

  /// Adds a value of one round; the highest of all rounds is shown.
  void worst(String row, Runner runner, double value) {
    put(row, runner, text(Collections.max(add(row, runner, value))));
  }

  /// Puts a text into a cell.
  void put(String row, Runner runner, String text) {
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(runner, text);
  }

  /// Adds a note below the table that a round is missing from a runner's figures.
  void failed(Runner runner, String why) {
    failures
        .append("\nA round of ")
        .append(runner.name())
        .append(" failed: ")
        .append(why)
        .append('\n');
  }

  String markdown() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n" + note + "\n\n");
    text.append("| |");
    runners.forEach(runner -> text.append(' ').append(runner.name()).append(" |"));
    text.append("\n| --- |").append(" ---: |".repeat(runners.size())).append('\n');
    rows.forEach((row, cells) -> {
      text.append("| ").append(row).append(" |");
      for (Runner runner : runners) {
        text.append(' ').append(cells.getOrDefault(runner, "failed")).append(" |");
      }
      text.append('\n');
    });
    return text.append(failures).toString();
  }

  private List<Double> add(String row, Runner runner, double value) {
    List<Double> all =
        values
            .computeIfAbsent(row, key -> new LinkedHashMap<>())
            .computeIfAbsent(runner, key -> new ArrayList<>());
    all.add(value);
    return all;
  }

  /// Formats a number with at least three significant digits, and with separated thousands.
  private static String text(double value) {
    int decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
