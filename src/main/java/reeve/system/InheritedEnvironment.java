package reeve.system;

import java.util.LinkedHashMap;
import java.util.Map;
import reeve.env.Environment;
import reeve.libc.Libc;

/// The environment that reeve's caller gave it, from `environ`, environ(7).
public final class InheritedEnvironment {
  /// The launcher puts this before the names of variables that would change reeve's own JVM.
  private static final String KEPT = "_REEVE_KEPT_";

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
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : new Libc().environ()) {
      add(variables, entry);
    }
    return variables;
  }

  private static void add(Map<String, String> variables, String entry) {
    int equals = entry.indexOf('=');
    // Without "=" it is no variable: nobody could read it. The JVM may set the other one, always on
    // musl, and the caller's has been kept (`RequiresSetenv` of the JDK's java_md.c).
    if (equals < 0 || entry.startsWith("LD_LIBRARY_PATH=")) {
      return;
    }
    String name = entry.substring(0, equals);
    variables.putIfAbsent(
        name.startsWith(KEPT) ? name.substring(KEPT.length()) : name, entry.substring(equals + 1));
  }
}
