package reeve.env;

import java.util.Map;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// What is too much for the environment of a process. Whether a little less fits depends on the
/// system and its settings, and shows when a process is started; but what is refused here is
/// refused with its line, and a few lines that double each other cannot fill the memory.
final class Limits {
  /// What Linux allows for one variable, execve(2); macOS allows more for one, but less for all.
  static final int MOST_IN_ONE = 128 * 1024;

  private static final int MOST_IN_ALL = 12 * 1024 * 1024;
  private static final int MOST = 150_000;
  private static final int SHOWN = 100;

  private final String file;
  private long all;

  Limits(String file) {
    this.file = file;
  }

  /// Sets a variable, unless that is too much.
  void put(Map<String, String> variables, Entry entry, String value) {
    if (size(entry.key(), value) > MOST_IN_ONE) {
      throw tooLong(file, entry.line(), entry.key());
    }
    String earlier = variables.put(entry.key(), value);
    all += size(entry.key(), value) - (earlier == null ? 0 : size(entry.key(), earlier));
    if (all > MOST_IN_ALL || variables.size() > MOST) {
      String what = "the variables up to here are too much for a process; the largest is ";
      throw new Problem(file, entry.line(), what + largest(variables) + ", shorten it").error();
    }
  }

  static ReeveException tooLong(String file, int line, String key) {
    String what = shown(key) + " is longer than 128 KiB, more than a process can get; shorten it";
    return new Problem(file, line, what).error();
  }

  /// The bytes of `KEY=VALUE` and a NUL.
  private static int size(String key, String value) {
    return key.length() + value.length() + 2;
  }

  private static String largest(Map<String, String> variables) {
    String largest = "";
    int most = 0;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      int size = size(variable.getKey(), variable.getValue());
      if (size > most) {
        most = size;
        largest = variable.getKey();
      }
    }
    return shown(largest);
  }

  private static String shown(String key) {
    return key.length() <= SHOWN ? key : key.substring(0, SHOWN) + "...";
  }
}
