package reeve.cli;

import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
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
import reeve.system.Terminal;
import reeve.system.TimeFormat;
import reeve.system.WindowColumns;

/// The options for the format of the output.
final class ConsoleOptions {
  private static final String TIME_OF_DAY = "%H:%M:%S";
  private static final int USUAL_COLUMNS = 80;
  private static final int NARROW = 60;
  private static final String TIME_FOR_PROGRAMS = "%Y-%m-%dT%H:%M:%S.%LZ"; // RFC 3339

  private ConsoleOptions() {}

  /// Returns the console for the options.
  ///
  /// @param inherited the environment, which may set variables for colours
  static Console console(GivenOptions given, Plan plan, ProcessNames names, Environment inherited) {
    String color = given.value(Options.COLOR, "auto");
    boolean isTerminal = Terminal.isStandardOutput();
    Palette palette = ColorOption.palette(color, inherited, isTerminal);
    Set<String> quiet = names.select(given, Options.QUIET);
    if (given.isOn(Options.JSON)) {
      return new JsonConsole(new OutputBuffer(), TimeFormat.utc(TIME_FOR_PROGRAMS), quiet);
    }
    boolean isBare = given.isOn(Options.NO_PREFIX);
    boolean isAlone = isBare && plan.processes().size() == 1;
    IntSupplier window = isTerminal ? new WindowColumns() : null;
    PrefixStyle style =
        isBare ? PrefixStyle.none(palette) : prefixes(given, palette, longestName(plan), window);
    return new TextConsole(new OutputBuffer(), style, isTerminal, isAlone ? null : window, quiet);
  }

  /// Returns the limit for prefixes, which leave most of a narrow window to the text.
  ///
  /// @param window null if there is none
  private static PrefixStyle prefixes(
      GivenOptions given, Palette palette, int longestName, @Nullable IntSupplier window) {
    int columns = window == null ? USUAL_COLUMNS : window.getAsInt();
    boolean isNarrow = columns < NARROW;
    int width = isNarrow ? Math.min(longestName, columns / 4) : longestName;
    return new PrefixStyle(palette, timestamp(given, !isNarrow), width);
  }

  /// @param isUsual true if lines have a time by default
  private static Timestamp timestamp(GivenOptions given, boolean isUsual) {
    String pattern = given.value(Options.TIMESTAMP_FORMAT, TIME_OF_DAY);
    boolean isAskedFor = given.isGiven(Options.TIMESTAMP_FORMAT);
    boolean isOn = given.isOn(Options.TIMESTAMP, isUsual || isAskedFor);
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
