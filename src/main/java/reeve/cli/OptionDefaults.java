package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import reeve.posix.InheritedEnvironment;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.text.Nearest;

/// What options are when the command line does not say: `REEVE_<LONG_NAME>` in the environment,
/// else the file `.reeve` of the current folder, else `.foreman` there.
final class OptionDefaults implements IDefaultValueProvider {
  private static final String PREFIX = "REEVE_";
  private static final String FOREMAN = ".foreman";

  private final Map<String, String> fromEnvironment;
  private final Map<String, Line> fromFile;

  private OptionDefaults(Map<String, String> fromEnvironment, Map<String, Line> fromFile) {
    this.fromEnvironment = fromEnvironment;
    this.fromFile = fromFile;
  }

  /// What a line of the file sets.
  record Line(String file, int number, String value) {}

  /// Looks where options may be.
  ///
  /// @param longNames all that a file may set; asked for only where there is a file
  static OptionDefaults find(Supplier<Set<String>> longNames) {
    for (String name : new String[] {".reeve", FOREMAN}) {
      if (new File(name).exists()) {
        return new OptionDefaults(environment(), parse(name, read(name), longNames.get()));
      }
    }
    return new OptionDefaults(environment(), Map.of());
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName();
    Line line = fromFile.get(name.substring(2));
    String value = fromEnvironment.getOrDefault(variable(name), line == null ? null : line.value());
    if (value != null && option.type() == Boolean.class) {
      requireBoolean(name, value);
    }
    return value;
  }

  /// An error of a value that is not on the command line, with the place that it comes from. What
  /// is wrong in a file is not a matter of usage.
  ///
  /// @param option its long name
  ReeveException placed(String option, ReeveException wrong) {
    String variable = variable(option);
    Line line = fromFile.get(option.substring(2));
    if (line != null && !fromEnvironment.containsKey(variable)) {
      return new Problem(line.file(), line.number(), wrong.getMessage()).error();
    }
    if (!fromEnvironment.containsKey(variable)) {
      return wrong; // where the default is wrong, there is no place to name
    }
    String message = variable + ": " + wrong.getMessage();
    return wrong.exitCode() == 1 ? new ReeveException(message) : new UsageException(message);
  }

  private void requireBoolean(String option, String value) {
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      String what = option.substring(2) + " \"" + value + "\" is neither true nor false";
      throw placed(option, new UsageException(what));
    }
  }

  private static String variable(String option) {
    return PREFIX + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// The variables that may be options, in bytes. The calls into libc may not be ready yet, so it
  /// is first looked whether there are any.
  private static Map<String, String> environment() {
    Map<String, String> found = new HashMap<>();
    if (System.getenv().keySet().stream().anyMatch(name -> name.startsWith(PREFIX))) {
      InheritedEnvironment.read()
          .forEach((name, value) -> {
            if (!value.isEmpty()) {
              found.put(name, value);
            }
          });
    }
    return found;
  }

  /// Reads `long-name: value` or `long-name=value` lines, blank lines and comments.
  static Map<String, Line> parse(String file, String text, Set<String> longNames) {
    Map<String, Line> values = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#") || entry.equals("---")) {
        continue;
      }
      int end = endOfName(entry);
      String name = optionOf(file, entry.substring(0, end).strip());
      if (end == entry.length() || !longNames.contains(name)) {
        throw new Problem(file, number, unknown(name, longNames)).error();
      }
      String value = entry.substring(end + 1).strip();
      if (!value.isEmpty()) {
        values.put(name, new Line(file, number, value));
      }
    }
    return values;
  }

  /// Foreman has had two names for the formation.
  private static String optionOf(String file, String name) {
    return file.equals(FOREMAN) && name.equals("concurrency") ? "formation" : name;
  }

  private static String unknown(String name, Set<String> longNames) {
    String near = Nearest.question(name, longNames);
    String known = String.join(", ", longNames.stream().sorted().toList());
    return "no option \"" + name + "\"; " + near + "write NAME: VALUE with one of " + known;
  }

  private static int endOfName(String entry) {
    int end = 0;
    while (end < entry.length() && entry.charAt(end) != ':' && entry.charAt(end) != '=') {
      end++;
    }
    return end;
  }

  private static String read(String name) {
    try (FileInputStream file = new FileInputStream(name)) {
      return new String(file.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new ReeveException(name + ": cannot be read; mend or remove it");
    }
  }
}
