package reeve.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.problem.ExitCode;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// What one place says of an option.
///
/// @param option its long name
/// @param value as it stands there; of a list, with commas
/// @param variable the name of the environment variable, or empty
/// @param line of the file of options, or null; the command line has neither
record GivenValue(String option, String value, String variable, OptionFile.@Nullable Line line) {
  static GivenValue onCommandLine(String option, List<String> values) {
    return new GivenValue(option, String.join(",", values), "", null);
  }

  List<String> values() {
    return List.of(value.split(","));
  }

  boolean isVariable() {
    return !variable.isEmpty();
  }

  /// An error of this value with the place that it comes from. What is wrong in a file is not a
  /// matter of usage.
  ReeveException placed(ReeveException wrong) {
    if (line != null) {
      return new Problem(line.file(), line.number(), wrong.getMessage()).error();
    }
    if (variable.isEmpty()) {
      return wrong;
    }
    String message = variable + ": " + wrong.getMessage();
    return wrong.exitCode() == ExitCode.FAILURE
        ? new ReeveException(message)
        : new UsageException(message);
  }
}
