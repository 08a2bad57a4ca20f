package reeve.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

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
        .paramLabel(label)
        .hideParamSyntax(true)
        .description(description)
        .build();
  }

  /// An option without a value.
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).description(description).build();
  }
}
