package reeve.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import reeve.posix.InheritedEnvironment;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// What options are when the command line does not say: `REEVE_<LONG_NAME>` in the environment,
/// else the file `.reeve` of the current folder, else `.foreman` there.
final class OptionDefaults implements IDefaultValueProvider {
  private static final String PREFIX = "REEVE_";
  private static final String FOREMAN = ".foreman";
  private static final List<String> TRUE = List.of("true", "1", "yes", "on");
  private static final List<String> FALSE = List.of("false", "0", "no", "off");

  private final Map<String, String> fromEnvironment;
  private final Map<String, OptionFile.Line> fromFile;

  private OptionDefaults(
      Map<String, String> fromEnvironment, Map<String, OptionFile.Line> fromFile) {
    this.fromEnvironment = fromEnvironment;
    this.fromFile = fromFile;
  }

  /// Looks where options may be.
  ///
  /// @param longNames all that a file may set; asked for only where there is a file
  static OptionDefaults find(Supplier<Set<String>> longNames, Consumer<Problem> warnings) {
    for (String name : new String[] {".reeve", FOREMAN}) {
      if (new File(name).exists()) {
        boolean isYaml = name.equals(FOREMAN);
        String text = OptionFile.text(name);
        return new OptionDefaults(
            environment(), OptionFile.parse(name, isYaml, text, longNames.get(), warnings));
      }
    }
    return new OptionDefaults(environment(), Map.of());
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    List<GivenValue> given = given(option.longestName());
    if (given.isEmpty()) {
      return null;
    }
    GivenValue first = given.getFirst();
    return option.type() == Boolean.class ? Boolean.toString(isTrue(first)) : first.value();
  }

  /// What the places say of an option, the highest first.
  ///
  /// @param option its long name
  List<GivenValue> given(String option) {
    List<GivenValue> given = new ArrayList<>();
    String variable = PREFIX + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    String value = fromEnvironment.get(variable);
    if (value != null) {
      given.add(new GivenValue(option, value, variable, null));
    }
    OptionFile.Line line = fromFile.get(option.substring(2));
    if (line != null) {
      given.add(new GivenValue(option, line.value(), "", line));
    }
    return given;
  }

  /// Whether a thing is on that one option turns on and another one off, by the highest place that
  /// says so, or null if none does; within one place off comes before on.
  @Nullable Boolean isOn(String on, String off) {
    List<GivenValue> said = given(off);
    said.addAll(given(on));
    Boolean isOn = null;
    boolean isByVariable = false;
    for (GivenValue value : said) {
      boolean isHigher = isOn == null || (value.isVariable() && !isByVariable);
      if (isHigher) {
        isOn = isTrue(value) == value.option().equals(on);
        isByVariable = value.isVariable();
      }
    }
    return isOn;
  }

  private static boolean isTrue(GivenValue given) {
    String value = given.value().toLowerCase(Locale.ROOT);
    if (!TRUE.contains(value) && !FALSE.contains(value)) {
      String name = given.option().substring(2);
      String what = name + " \"" + given.value() + "\" is neither true nor false";
      throw given.placed(new UsageException(what));
    }
    return TRUE.contains(value);
  }

  /// An error of a value that is not on the command line, with the place that it comes from.
  ///
  /// @param option its long name
  ReeveException placed(String option, ReeveException wrong) {
    List<GivenValue> given = given(option);
    // Where the default is wrong, there is no place to name.
    return given.isEmpty() ? wrong : given.getFirst().placed(wrong);
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
}
