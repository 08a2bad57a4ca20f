package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An option: its names, its value, its help line and its completion.
///
/// @param shortName with its dash, or empty
/// @param longName with its dashes
/// @param opposite the long name that turns it off, or empty
/// @param label the placeholder of the value, in capitals; empty if there is no value
/// @param parser converts the text of a value, or refuses it
/// @param help its help line without the option's name, with the default in brackets
/// @param candidates the candidates for the value
/// @param group its heading in the help
/// @param commands the commands that have it
record Option<T>(
    String shortName,
    String longName,
    String opposite,
    String label,
    Function<String, T> parser,
    String help,
    Candidates candidates,
    String group,
    List<CommandName> commands) {
  private static final String PAIR = "--[no-]";

  /// Parses an option from its help line: `-e, --env FILE,... env files` or `--[no-]pty terminals`.
  static <T> Option<T> of(
      String line,
      Function<String, T> parser,
      Candidates candidates,
      String group,
      List<CommandName> commands) {
    int end = line.indexOf("  ");
    int start = line.startsWith("--") ? 0 : "-e, ".length();
    int blank = line.indexOf(' ', start);
    String shortName = start == 0 ? "" : line.substring(0, 2);
    String label = blank == end ? "" : line.substring(blank + 1, end);
    String longName = line.substring(start, blank);
    String help = line.substring(end + 2);
    boolean isPair = longName.startsWith(PAIR);
    String on = isPair ? "--" + longName.substring(PAIR.length()) : longName;
    String off = isPair ? "--no-" + longName.substring(PAIR.length()) : "";
    return new Option<>(shortName, on, off, label, parser, help, candidates, group, commands);
  }

  /// Returns the names and the value as in the help.
  String form() {
    String name = opposite.isEmpty() ? longName : PAIR + longName.substring(2);
    String names = shortName.isEmpty() ? name : shortName + ", " + name;
    return hasValue() ? names + " " + label : names;
  }

  boolean isOf(CommandName command) {
    return commands.contains(command);
  }

  /// Returns all names on the command line.
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : new String[] {shortName, longName, opposite}) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  boolean hasValue() {
    return !label.isEmpty();
  }

  /// True if it takes several values separated by commas, and may be repeated.
  boolean isList() {
    return label.endsWith(",...");
  }

  /// True if it takes one value for all processes or one per process.
  boolean isPerProcess() {
    return label.startsWith("[NAME=]");
  }
}
