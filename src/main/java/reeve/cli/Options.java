package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import reeve.posix.InputFile;
import reeve.problem.ReeveException;

/// The kinds of options that the commands have.
final class Options {
  private Options() {}

  /// An option with a value.
  ///
  /// @param label what the value is, in capitals
  static OptionSpec option(String label, String... names) {
    return OptionSpec.builder(names).type(String.class).paramLabel(label).build();
  }

  /// An option with values between commas, which may be given several times.
  static OptionSpec list(String label, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .paramLabel(label + ",...")
        .hideParamSyntax(true)
        .build();
  }

  /// An option without a value.
  static OptionSpec flag(String... names) {
    return OptionSpec.builder(names).type(Boolean.class).arity("0").build();
  }

  /// Arguments that are no options.
  static PositionalParamSpec words() {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .build();
  }

  /// A command with the options that every command has, and no others yet.
  static CommandSpec command(String name) {
    return CommandSpec.create()
        .name(name)
        .interpolateVariables(false) // a value is just that
        .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build())
        .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).build());
  }

  /// Refuses a value of an option that is no directory.
  ///
  /// @param shown what the message calls it
  static void requireFolder(String option, String path, String shown) {
    try {
      InputFile.requireFolder(path, shown);
    } catch (ReeveException e) {
      throw new OptionException(option, e);
    }
  }

  /// The value of an option, from wherever it comes, or null; also if the command has no such
  /// option.
  static @Nullable String value(ParseResult parsed, String name) {
    OptionSpec option = parsed.commandSpec().findOption(name);
    return option == null ? null : option.getValue();
  }

  /// The value of an option, from wherever it comes, or another one.
  static String value(ParseResult parsed, String name, String otherwise) {
    String value = value(parsed, name);
    return value == null ? otherwise : value;
  }

  /// The values of a list option, from wherever they come.
  static List<String> values(ParseResult parsed, String name) {
    List<String> values = parsed.commandSpec().findOption(name).getValue();
    return values == null ? List.of() : values;
  }

  /// What the places say of a list option, the highest first.
  static List<GivenValue> given(ParseResult parsed, String name) {
    List<GivenValue> given = new ArrayList<>();
    if (parsed.hasMatchedOption(name)) {
      given.add(GivenValue.onCommandLine(name, values(parsed, name)));
    }
    given.addAll(defaults(parsed).given(name));
    return given;
  }

  private static OptionDefaults defaults(ParseResult parsed) {
    return (OptionDefaults) parsed.commandSpec().defaultValueProvider();
  }

  /// Whether an option without a value is given, wherever that may be; it is not where the command
  /// has no such option.
  static boolean isGiven(ParseResult parsed, String name) {
    OptionSpec option = parsed.commandSpec().findOption(name);
    return option != null && Boolean.TRUE.equals(option.getValue());
  }

  /// Whether a thing is on that one option turns on and another one off; the command line decides
  /// before the other places, and off before on.
  ///
  /// @param otherwise what it is where nobody says
  static boolean isOn(ParseResult parsed, String on, String off, boolean otherwise) {
    if (parsed.hasMatchedOption(on) || parsed.hasMatchedOption(off)) {
      return !parsed.hasMatchedOption(off);
    }
    Boolean isOn = defaults(parsed).isOn(on, off);
    return isOn == null ? otherwise : isOn;
  }
}
