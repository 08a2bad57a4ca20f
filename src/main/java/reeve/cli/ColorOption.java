package reeve.cli;

import org.jspecify.annotations.Nullable;
import reeve.env.Environment;
import reeve.output.Palette;
import reeve.system.InheritedEnvironment;
import reeve.system.Terminal;

/// Decides whether to print colours: by `--color`, else `NO_COLOR`, else `FORCE_COLOR` or
/// `CLICOLOR_FORCE`, else by whether the output is a terminal.
final class ColorOption {
  private ColorOption() {}

  static Palette palette(String when, Environment environment, boolean isTerminal) {
    return switch (when) {
      case "always" -> Palette.COLORED;
      case "never" -> Palette.PLAIN;
      default -> isWanted(environment, isTerminal) ? Palette.COLORED : Palette.PLAIN;
    };
  }

  /// Returns the colours of errors, which go to standard error.
  ///
  /// @param when the value of `--color` if known; it may be invalid
  static Palette ofErrors(@Nullable String when) {
    if (!Terminal.isStandardError() || "never".equals(when)) {
      return Palette.PLAIN;
    }
    boolean isWanted = "always".equals(when) || isWanted(InheritedEnvironment.read(), true);
    return isWanted ? Palette.COLORED : Palette.PLAIN;
  }

  private static boolean isWanted(Environment environment, boolean isTerminal) {
    if (!value(environment, "NO_COLOR").isEmpty()) { // no-color.org: set, and not empty
      return false;
    }
    String force = value(environment, "FORCE_COLOR"); // force-color.org, and 0 as Node.js has it
    if (!force.isEmpty()) {
      return !force.equals("0") && !force.equals("false");
    }
    String cliForce = value(environment, "CLICOLOR_FORCE"); // bixense.com/clicolors
    boolean isForced = !cliForce.isEmpty() && !cliForce.equals("0");
    return isForced || (isTerminal && !value(environment, "TERM").equals("dumb"));
  }

  private static String value(Environment environment, String name) {
    String value = environment.get(name);
    return value == null ? "" : value;
  }
}
