import java.util.List;

/// Statistics of many measurements.
final class Samples {
  private Samples() {}

  /// Returns the value that the given percentage of the values does not exceed.
  ///
  /// @param values at least one, in any order
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(rank - 1, 0));
  }
}
