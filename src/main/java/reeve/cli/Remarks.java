package reeve.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import reeve.problem.Problem;

/// Where a command says what it finds doubtful in its input.
///
/// @param ignored takes each line of a file that is left out
/// @param warnings takes each warning, as it is printed behind `reeve: `
record Remarks(Consumer<Problem> ignored, Consumer<String> warnings) {
  /// Remarks that are printed as they come, all as warnings.
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

  /// Warns of something that is in no line of a file.
  void warn(String text) {
    warnings.accept("warning: " + text);
  }
}
