package reeve.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import reeve.problem.Problem;

/// Receives the warnings of a command about its input.
///
/// @param ignored receives each ignored line of a file
/// @param warnings receives each warning, as printed after `reeve: `
record Remarks(Consumer<Problem> ignored, Consumer<String> warnings) {
  /// Returns remarks that are printed immediately, all as warnings.
  static Remarks printed(PrintStream err) {
    return new Remarks(
        problem -> err.println("reeve: " + problem.withKind("warning")),
        warning -> err.println("reeve: " + warning));
  }

  void ignore(Problem line) {
    ignored.accept(line);
  }

  void warn(Problem problem) {
    warnings.accept(problem.withKind("warning").toString());
  }

  /// Warns of something that has no line in a file.
  void warn(String text) {
    warnings.accept("warning: " + text);
  }
}
