package reeve.cli;

import java.util.function.Function;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// The value of an option in one source.
///
/// @param option its long name
/// @param text the value as written; the items of a list are separated by commas
/// @param place a variable, or a line of a file; empty for the command line
/// @param isInFile false for a variable and the command line
record GivenValue(String option, String text, String place, boolean isInFile) {
  /// Converts this value, or a part of it; an error names the place.
  <A, R> R read(A part, Function<A, R> reader) {
    try {
      return reader.apply(part);
    } catch (ReeveException e) {
      throw placed(e);
    }
  }

  /// An error in a file is not a usage error.
  private ReeveException placed(ReeveException wrong) {
    if (place.isEmpty()) {
      return wrong;
    }
    String message = place + ": " + wrong.getMessage();
    boolean isUsage = !isInFile && wrong.exitCode() == ExitCode.USAGE;
    return isUsage ? new UsageException(message) : new ReeveException(message);
  }
}
