package reeve.cli;

import static reeve.cli.Options.flag;
import static reeve.cli.Options.isGiven;
import static reeve.cli.Options.isOn;
import static reeve.cli.Options.list;
import static reeve.cli.Options.option;

import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.output.Console;
import reeve.output.JsonConsole;
import reeve.output.OutputBuffer;
import reeve.output.Palette;
import reeve.output.PrefixStyle;
import reeve.output.TextConsole;
import reeve.output.Timestamp;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.Terminal;
import reeve.posix.TimeFormat;
import reeve.problem.UsageException;

/// The options that decide what output looks like.
final class ConsoleOptions {
  private static final String TIME_OF_DAY = "%H:%M:%S";
  private static final String TIME_FOR_PROGRAMS = "%Y-%m-%dT%H:%M:%S.%LZ"; // RFC 3339

  private ConsoleOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(flag("Print the time before each line (the default)", "--timestamp"));
    spec.addOption(flag("Do not", "--no-timestamp"));
    spec.addOption(
        option(
            "PATTERN", "The time as strftime(3), %L: ms. Default: %H:%M:%S", "--timestamp-format"));
    spec.addOption(flag("Print lines as they are, without time and name", "--no-prefix"));
    spec.addOption(list("NAME", "Processes whose output is not printed", "-q", "--quiet"));
    spec.addOption(flag("Print lines and events as JSON objects", "--json"));
  }

  /// The console that the options ask for.
  ///
  /// @param inherited what may say something about colours
  static Console console(ParseResult parsed, Plan plan, ProcessNames names, Environment inherited) {
    String color = Options.value(parsed, "--color", "auto");
    boolean isTerminal = Terminal.isStandardOutput();
    Palette palette = ColorOption.palette(color, inherited, isTerminal);
    Set<String> quiet = names.select("--quiet", Options.values(parsed, "--quiet"));
    if (isGiven(parsed, "--json")) {
      return new JsonConsole(new OutputBuffer(), TimeFormat.utc(TIME_FOR_PROGRAMS), quiet);
    }
    PrefixStyle style =
        isGiven(parsed, "--no-prefix")
            ? PrefixStyle.NONE
            : new PrefixStyle(palette, timestamp(parsed), longestName(plan));
    return new TextConsole(new OutputBuffer(), style, isTerminal, quiet);
  }

  private static Timestamp timestamp(ParseResult parsed) {
    String pattern = Options.value(parsed, "--timestamp-format", TIME_OF_DAY);
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) < ' ') {
        throw new UsageException("--timestamp-format holds a control character; leave it out");
      }
    }
    boolean isOn = isOn(parsed, "--timestamp", "--no-timestamp", true);
    return isOn ? TimeFormat.local(pattern + " ") : Timestamp.NONE;
  }

  private static int longestName(Plan plan) {
    int longest = 0;
    for (PlannedProcess process : plan.processes()) {
      longest = Math.max(longest, process.name().length());
    }
    return longest;
  }
}
