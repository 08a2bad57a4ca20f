package reeve.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The kinds of options that the commands have.
final class Options {
  private Options() {}

  /// An option with a value.
  static OptionSpec option(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// An option with values between commas, which may be given several times.
  static OptionSpec list(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .paramLabel(label + ",...")
        .hideParamSyntax(true)
        .description(description)
        .build();
  }

  /// An option without a value.
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(Boolean.class)
        .arity("0")
        .description(description)
        .build();
  }

  /// Arguments that are no options.
  static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .paramLabel(label)
        .hideParamSyntax(true)
        .description(description)
        .build();
  }

  /// A command without options yet.
  ///
  /// @param footer what comes behind the options in its help
  static CommandSpec command(String synopsis, String description, String... footer) {
    CommandSpec spec = CommandSpec.create().interpolateVariables(false); // a value is just that
    spec.usageMessage()
        .customSynopsis(synopsis)
        .description("", description, "")
        .optionListHeading("Options:%n")
        .sortOptions(false)
        .width(90)
        .footer(footer);
    return spec;
  }

  /// The options that every command has, last in its help.
  static void addHelp(CommandSpec spec) {
    spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("This").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version").versionHelp(true).description("The version").build());
  }

  /// The value of an option, from wherever it comes, or null.
  static @Nullable String value(ParseResult parsed, String name) {
    return parsed.commandSpec().findOption(name).getValue();
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
    Boolean isOn = parsed.commandSpec().findOption(on).getValue();
    return isOn == null ? otherwise && !isGiven(parsed, off) : isOn;
  }
}
