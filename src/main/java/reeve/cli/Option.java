package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An option: how it is written, what its value is, and what help and completion say of it.
///
/// @param shortName with its dash, or empty
/// @param longName with its dashes
/// @param opposite the long name that switches it off, or empty
/// @param label what the value is, in capitals; empty if there is none
/// @param parser makes the value of its text, or refuses it
/// @param help a line without the option's name, with the default in brackets
/// @param candidates what completes the value
/// @param group its heading in the help
/// @param commands those that have it
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

  /// An option by its line of the help: `-e, --env FILE,... env files` or `--[no-]pty terminals`.
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

  /// As the help has it.
  String form() {
    String name = opposite.isEmpty() ? longName : PAIR + longName.substring(2);
    String names = shortName.isEmpty() ? name : shortName + ", " + name;
    return hasValue() ? names + " " + label : names;
  }

  boolean isOf(CommandName command) {
    return commands.contains(command);
  }

  /// All names on the command line.
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

  /// True if it takes several values with commas between them, and may be given several times.
  boolean isList() {
    return label.endsWith(",...");
  }

  /// True if it takes a value for all processes, or one for each.
  boolean isPerProcess() {
    return label.startsWith("[NAME=]");
  }
}
