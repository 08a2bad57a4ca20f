package reeve.cli;

import static reeve.cli.Options.flag;
import static reeve.cli.Options.isGiven;
import static reeve.cli.Options.isOn;
import static reeve.cli.Options.list;
import static reeve.cli.Options.option;

import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
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
import reeve.posix.WindowColumns;
import reeve.problem.UsageException;

/// The options that decide what output looks like.
final class ConsoleOptions {
  private static final String TIMESTAMP_FORMAT = "--timestamp-format";
  private static final String TIME_OF_DAY = "%H:%M:%S";
  private static final int USUAL_COLUMNS = 80;
  private static final int NARROW = 60;
  private static final String TIME_FOR_PROGRAMS = "%Y-%m-%dT%H:%M:%S.%LZ"; // RFC 3339

  private ConsoleOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(flag("--timestamp"));
    spec.addOption(flag("--no-timestamp"));
    spec.addOption(option("PATTERN", TIMESTAMP_FORMAT));
    spec.addOption(flag("--no-prefix"));
    spec.addOption(list("NAME", "-q", "--quiet"));
    spec.addOption(flag("--json"));
  }

  /// The console that the options ask for.
  ///
  /// @param inherited what may say something about colours
  static Console console(ParseResult parsed, Plan plan, ProcessNames names, Environment inherited) {
    String color = Options.value(parsed, ColorOption.NAME, "auto");
    boolean isTerminal = Terminal.isStandardOutput();
    Palette palette = ColorOption.palette(color, inherited, isTerminal);
    Set<String> quiet = names.select("--quiet", Options.values(parsed, "--quiet"));
    if (isGiven(parsed, "--json")) {
      return new JsonConsole(new OutputBuffer(), TimeFormat.utc(TIME_FOR_PROGRAMS), quiet);
    }
    boolean isBare = isGiven(parsed, "--no-prefix");
    boolean isAlone = isBare && plan.processes().size() == 1;
    IntSupplier window = isTerminal ? new WindowColumns() : null;
    PrefixStyle style =
        isBare ? PrefixStyle.none(palette) : prefixes(parsed, palette, longestName(plan), window);
    return new TextConsole(new OutputBuffer(), style, isTerminal, isAlone ? null : window, quiet);
  }

  /// In a narrow window, the prefixes leave most of it to the text.
  ///
  /// @param window null if there is none
  private static PrefixStyle prefixes(
      ParseResult parsed, Palette palette, int longestName, @Nullable IntSupplier window) {
    int columns = window == null ? USUAL_COLUMNS : window.getAsInt();
    boolean isNarrow = columns < NARROW;
    int width = isNarrow ? Math.min(longestName, columns / 4) : longestName;
    return new PrefixStyle(palette, timestamp(parsed, !isNarrow), width);
  }

  /// @param isUsual whether there is a time if no option says anything about it
  private static Timestamp timestamp(ParseResult parsed, boolean isUsual) {
    String pattern = Options.value(parsed, TIMESTAMP_FORMAT, TIME_OF_DAY);
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) < ' ') {
        throw new OptionException(
            TIMESTAMP_FORMAT,
            new UsageException(TIMESTAMP_FORMAT + " holds a control character; leave it out"));
      }
    }
    boolean isAskedFor = Options.value(parsed, TIMESTAMP_FORMAT) != null;
    boolean isOn = isOn(parsed, "--timestamp", "--no-timestamp", isUsual || isAskedFor);
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
