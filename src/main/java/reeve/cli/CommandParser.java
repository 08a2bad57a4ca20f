package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Parses the arguments of a command.
final class CommandParser {
  private final CommandName command;
  private final List<Map<String, GivenValue>> sources;
  private final CommandSpec spec;

  /// @param sources the sources of options below the command line
  CommandParser(CommandName command, List<Map<String, GivenValue>> sources) {
    this.command = command;
    this.sources = sources;
    spec =
        CommandSpec.create().name(command.text()).interpolateVariables(false); // values are literal
    spec.parser().stopAtPositional(command == CommandName.RUN);
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
    for (Option<?> option : Options.of(command)) {
      if (option.opposite().isEmpty()) {
        add(option, option.names());
      } else {
        add(option, List.of(option.longName()));
        add(option, List.of(option.opposite()));
      }
    }
  }

  private void add(Option<?> option, List<String> names) {
    OptionSpec.Builder builder = OptionSpec.builder(names.toArray(String[]::new));
    if (option.isList()) {
      builder.type(List.class).auxiliaryTypes(String.class);
    } else if (option.hasValue()) {
      builder.type(String.class);
    } else {
      builder.type(Boolean.class).arity("0");
    }
    spec.addOption(builder.build());
  }

  GivenOptions parse(List<String> arguments) {
    try {
      ParseResult parsed =
          new CommandLine(spec).setExpandAtFiles(false).parseArgs(arguments.toArray(String[]::new));
      WrongUsage.refuseUnmeant(parsed, arguments);
      List<Map<String, GivenValue>> all = new ArrayList<>(List.of(values(parsed)));
      all.addAll(sources);
      GivenOptions given =
          new GivenOptions(command, all, parsed.matchedPositionalValue(0, List.of()));
      refuseNeitherTrueNorFalse(given);
      return given;
    } catch (ParameterException e) {
      throw new WrongUsage(command, arguments).of(e);
    }
  }

  /// Reads each flag so that an invalid value in a source is refused even if the command ignores
  /// the flag.
  private void refuseNeitherTrueNorFalse(GivenOptions given) {
    for (Option<?> option : Options.of(command)) {
      if (!option.hasValue()) {
        given.value(option);
      }
    }
  }

  /// Returns the value of `--color` in the arguments parsed so far, which may be invalid.
  @Nullable String color() {
    String color = spec.findOption(Options.COLOR.longName()).getValue();
    for (Map<String, GivenValue> source : sources) {
      GivenValue given = source.get(Options.COLOR.longName());
      color = color == null && given != null ? given.text() : color;
    }
    return color;
  }

  private static Map<String, GivenValue> values(ParseResult parsed) {
    Map<String, GivenValue> values = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      String name = option.longestName();
      values.put(name, new GivenValue(name, text(option), "", false));
    }
    return values;
  }

  private static String text(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "true";
    }
    StringBuilder text = new StringBuilder();
    for (String value : option.stringValues()) {
      boolean isCut = option.isMultiValue() && value.length() > 1 && value.endsWith(",");
      text.append(text.isEmpty() ? "" : ",").append(value, 0, value.length() - (isCut ? 1 : 0));
    }
    return text.toString();
  }
}
