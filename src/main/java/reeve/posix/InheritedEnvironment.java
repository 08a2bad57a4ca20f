package reeve.posix;

import java.util.LinkedHashMap;
import java.util.Map;
import reeve.env.Environment;

/// The environment that reeve's caller gave it, from `environ`, environ(7).
public final class InheritedEnvironment {
  /// The launcher puts this before the names of variables that would change reeve's own JVM.
  private static final String KEPT = "_REEVE_KEPT_";

  private static final int POINTER_SIZE = Long.BYTES;

  private InheritedEnvironment() {}

  public static Environment read() {
    return Environment.of(variables());
  }

  /// The same without the size of the terminal that the caller has, which would win over the size
  /// of those that the processes get.
  public static Environment readForOtherTerminals() {
    Map<String, String> variables = variables();
    variables.remove("COLUMNS");
    variables.remove("LINES");
    return Environment.of(variables);
  }

  private static Map<String, String> variables() {
    Libc libc = new Libc();
    Map<String, String> variables = new LinkedHashMap<>();
    long at = libc.number(Libc.function("environ"));
    for (long entry; at != 0 && (entry = libc.number(at)) != 0; at += POINTER_SIZE) {
      add(variables, libc.string(entry));
    }
    return variables;
  }

  private static void add(Map<String, String> variables, String entry) {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      return; // not a variable: nobody could read it
    }
    String name = entry.substring(0, equals);
    variables.putIfAbsent(
        name.startsWith(KEPT) ? name.substring(KEPT.length()) : name, entry.substring(equals + 1));
  }
}
