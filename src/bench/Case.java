import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Something that is measured: a table with a row for each figure and a column for each runner.
interface Case {
  /// What the case is called on the command line.
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  String title();

  /// What the figures count, in a sentence or two below the title.
  String note();

  /// The runners and, where there is one, the physical limit beside them.
  default List<Runner> columns(List<Runner> runners) {
    return runners;
  }

  default int rounds(int asked) {
    return asked;
  }

  /// Measures one runner once and adds the figures to the table; leaves no process behind.
  ///
  /// @throws IOException when the runner does not do what it is asked for
  void round(Runner runner, Table table) throws IOException, InterruptedException;
}
