import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A benchmark: a table with one row per figure and one column per runner.
interface Case {
  /// Returns the name of the case on the command line.
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  String title();

  /// Returns what the figures measure, in a sentence or two below the title.
  String note();

  /// Returns the runners and, if there is one, the physical limit.
  default List<Runner> columns(List<Runner> runners) {
    return runners;
  }

  default int rounds(int asked) {
    return asked;
  }

  /// Measures one runner once and adds the figures to the table; leaves no process behind.
  ///
  /// @throws IOException if the runner does not do what it is asked to
  void round(Runner runner, Table table) throws IOException, InterruptedException;
}
