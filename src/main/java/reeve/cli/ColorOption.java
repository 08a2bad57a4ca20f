package reeve.cli;

import reeve.env.Environment;
import reeve.output.Palette;
import reeve.problem.UsageException;

/// Whether to print colours: `--color`, else `NO_COLOR`, else whether a terminal shows them.
final class ColorOption {
  private ColorOption() {}

  static Palette palette(String when, Environment environment, boolean isTerminal) {
    return switch (when) {
      case "always" -> Palette.COLORED;
      case "never" -> Palette.PLAIN;
      case "auto" -> isTerminal && isWanted(environment) ? Palette.COLORED : Palette.PLAIN;
      default -> throw new UsageException("color \"" + when + "\" is not auto, always or never");
    };
  }

  private static boolean isWanted(Environment environment) {
    String noColor = environment.get("NO_COLOR"); // no-color.org: set, and not empty
    boolean isRefused = noColor != null && !noColor.isEmpty();
    return !isRefused && !"dumb".equals(environment.get("TERM"));
  }
}
