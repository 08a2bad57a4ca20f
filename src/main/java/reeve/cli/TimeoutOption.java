package reeve.cli;

import java.math.BigDecimal;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import reeve.problem.UsageException;

/// Seconds on the command line, fractions allowed.
final class TimeoutOption {
  private static final String NAME = "--timeout";
  private static final int MOST_CHARACTERS = 9;

  private TimeoutOption() {}

  static OptionSpec option() {
    return Options.option("SECONDS", "From the stop signal to KILL. Default: 5", "-t", NAME);
  }

  /// What is given, in nanoseconds.
  static long nanos(ParseResult parsed) {
    return nanos(Options.value(parsed, NAME, "5"));
  }

  /// The nanoseconds of `5` or `0.25`.
  private static long nanos(String seconds) {
    int dot = seconds.indexOf('.');
    boolean valid = seconds.length() <= MOST_CHARACTERS && dot != 0 && dot != seconds.length() - 1;
    valid &= !seconds.isEmpty();
    for (int i = 0; i < seconds.length(); i++) {
      char c = seconds.charAt(i);
      valid &= (c >= '0' && c <= '9') || i == dot;
    }
    if (!valid) {
      throw new UsageException(
          "timeout \"" + seconds + "\" is not a number of seconds, as 5 or 0.5");
    }
    return new BigDecimal(seconds).movePointRight(9).longValue();
  }
}
