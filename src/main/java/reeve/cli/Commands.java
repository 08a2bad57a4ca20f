package reeve.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reeve.problem.Problem;
import reeve.procfile.Entry;
import reeve.procfile.Procfile;

/// The commands of reeve, and which of them has an option.
final class Commands {
  static final List<String> NAMES = List.of("start", "run", "check", "export", "help", "version");

  /// Names that are kept for commands of later versions.
  private static final List<String> RESERVED =
      List.of("ps", "restart", "stop", "logs", "attach", "wait", "quit");

  /// Those with options; the first is meant where none is named.
  private static final List<String> WITH_OPTIONS = List.of("", "run", "check", "export");

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, Command> made = new HashMap<>();

  Commands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// A command, made when it is asked for: the others would cost time at every start.
  ///
  /// @param name of one that has options; empty where `start` is left out
  Command get(String name) {
    Command command = made.get(name);
    if (command == null) {
      command = make(name);
      made.put(name, command);
    }
    return command;
  }

  private Command make(String name) {
    return switch (name) {
      case "run" -> new RunCommand(err);
      case "check" -> new CheckCommand(out, err);
      case "export" -> new ExportCommand(out, err);
      default -> new StartCommand(err, name.equals("start"));
    };
  }

  /// The commands that have an option.
  ///
  /// @param option its name, with dashes
  List<String> having(String option) {
    List<String> commands = new ArrayList<>();
    for (String name : WITH_OPTIONS) {
      CommandSpec spec = get(name).spec();
      if (spec.findOption(option) != null) {
        commands.add(spec.name());
      }
    }
    return commands;
  }

  /// True if an option has a value, whatever the command.
  boolean hasValue(String option) {
    for (String name : WITH_OPTIONS) {
      OptionSpec found = get(name).spec().findOption(option);
      if (found != null) {
        return found.arity().max() > 0;
      }
    }
    return false;
  }

  /// The long names of the options of all commands, without dashes, but for those of help.
  Set<String> longNames() {
    Set<String> names = new TreeSet<>();
    for (String name : WITH_OPTIONS) {
      for (OptionSpec option : get(name).spec().options()) {
        names.add(option.longestName().substring(2));
      }
    }
    names.removeAll(Set.of("help", "version"));
    return names;
  }

  /// Warns of entries that are named like a command, now or later.
  static void warnOfNames(Procfile procfile, Remarks remarks) {
    for (Entry entry : procfile.entries()) {
      String name = entry.name();
      if (NAMES.contains(name) || RESERVED.contains(name)) {
        String text =
            "\"" + name + "\" is the name of a command; start it with reeve start " + name;
        remarks.warn(new Problem(procfile.file(), entry.line(), text));
      }
    }
  }
}
