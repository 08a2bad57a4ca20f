package reeve.cli;

import java.util.function.Function;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// What one source says of an option.
///
/// @param option its long name
/// @param text as it stands there; of a list, with commas
/// @param place a variable or the line of a file; empty for the command line
/// @param isInFile false for a variable and for the command line
record GivenValue(String option, String text, String place, boolean isInFile) {
  /// Makes something of this value, or of a part of it; an error of that names the place.
  <A, R> R read(A part, Function<A, R> reader) {
    try {
      return reader.apply(part);
    } catch (ReeveException e) {
      throw placed(e);
    }
  }

  /// What is wrong in a file is not a matter of usage.
  private ReeveException placed(ReeveException wrong) {
    if (place.isEmpty()) {
      return wrong;
    }
    String message = place + ": " + wrong.getMessage();
    boolean isUsage = !isInFile && wrong.exitCode() == ExitCode.USAGE;
    return isUsage ? new UsageException(message) : new ReeveException(message);
  }
}
