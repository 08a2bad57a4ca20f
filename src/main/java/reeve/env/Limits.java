package reeve.env;

import java.util.Map;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// Limits on the size of an environment. They let the error name the line, and keep a few lines
/// that double each other from filling memory. The system's own limit may be lower; execve(2) then
/// fails when a process is started.
final class Limits {
  /// The limit of Linux for one variable, execve(2); macOS allows more for one, but less in total.
  static final int MOST_IN_ONE = 128 * 1024;

  /// The limit of Linux for all variables with the usual stack limit, execve(2).
  static final int MOST_IN_ALL = 2 * 1024 * 1024;

  private static final int SHOWN = 100;

  private final String file;
  private long all;

  Limits(String file) {
    this.file = file;
  }

  /// Sets a variable, or fails if it exceeds a limit.
  void put(Map<String, String> variables, EnvEntry entry, String value) {
    if (entry.key().length() + value.length() + 2 > MOST_IN_ONE) {
      throw tooLong(file, entry.line(), entry.key());
    }
    String earlier = variables.put(entry.key(), value);
    all += size(entry.key(), value) - (earlier == null ? 0 : size(entry.key(), earlier));
    if (all > MOST_IN_ALL) {
      throw tooMuch(file, entry.line());
    }
  }

  static ReeveException tooLong(String file, int line, String key) {
    String shown = key.length() <= SHOWN ? key : key.substring(0, SHOWN) + "...";
    String what = shown + " is longer than 128 KiB, more than a process can get; shorten it";
    return new Problem(file, line, what).error();
  }

  static ReeveException tooMuch(String file, int line) {
    String what = "the variables up to here are longer than 2 MiB, more than a process can get";
    return new Problem(file, line, what + "; shorten some").error();
  }

  /// Returns the bytes of `KEY=VALUE`, a NUL and a pointer, all of which execve(2) counts.
  static int size(String key, String value) {
    return key.length() + value.length() + 2 + Long.BYTES;
  }
}
