package reeve.cli;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import reeve.env.Environment;
import reeve.problem.Problem;
import reeve.system.InheritedEnvironment;

/// The sources of options below the command line: `REEVE_<LONG_NAME>` in the environment, then the
/// file `.reeve` of the current directory, else `.foreman` there.
final class OptionSources {
  private static final String PREFIX = "REEVE_";
  private static final String FOREMAN = ".foreman";

  private OptionSources() {}

  /// Returns the options of each source by long name, the highest source first.
  static List<Map<String, GivenValue>> find(Consumer<Problem> warnings) {
    for (String name : new String[] {".reeve", FOREMAN}) {
      if (new File(name).exists()) {
        return List.of(environment(), file(name, warnings));
      }
    }
    return List.of(environment());
  }

  private static Map<String, GivenValue> file(String name, Consumer<Problem> warnings) {
    Map<String, GivenValue> values = new HashMap<>();
    OptionFile.parse(
            name, name.equals(FOREMAN), OptionFile.text(name), Options.longNames(), warnings)
        .forEach((key, line) -> {
          String option = "--" + key;
          String place = line.file() + ":" + line.number();
          values.put(option, new GivenValue(option, line.value(), place, true));
        });
    return values;
  }

  /// Returns the variables that set options, in bytes. The calls into libc may not be ready yet, so
  /// the JVM's own copy of the environment is checked first.
  private static Map<String, GivenValue> environment() {
    Map<String, GivenValue> values = new HashMap<>();
    if (isAnyNamedLikeAnOption()) {
      Environment inherited = InheritedEnvironment.read();
      for (String key : Options.longNames()) {
        String variable = PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = inherited.get(variable);
        if (value != null && !value.isEmpty()) {
          values.put("--" + key, new GivenValue("--" + key, value, variable, false));
        }
      }
    }
    return values;
  }

  private static boolean isAnyNamedLikeAnOption() {
    for (String name : System.getenv().keySet()) {
      if (name.startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }
}
