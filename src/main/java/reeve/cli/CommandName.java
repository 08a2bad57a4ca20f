package reeve.cli;

import static reeve.cli.Candidates.COMMANDS;
import static reeve.cli.Candidates.DIRECTORIES;
import static reeve.cli.Candidates.NOTHING;
import static reeve.cli.Candidates.PROCESSES;
import static reeve.cli.Candidates.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.export.ExportFormat;
import reeve.problem.Problem;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;

/// The commands of reeve.
@SuppressWarnings("ImmutableEnumChecker") // it does not know that List.of is immutable
enum CommandName {
  START("start", "run the processes", PROCESSES),
  RUN("run", "run a command in their environment", COMMANDS),
  CHECK("check", "what would run, and what is wrong", PROCESSES),
  EXPORT("export", "write service files", words(ExportFormat::names), DIRECTORIES, NOTHING),
  HELP("help", "describe a command", words(CommandName::all), NOTHING),
  VERSION("version", "print the version", NOTHING);

  /// Names reserved for commands of later versions.
  private static final List<String> RESERVED =
      List.of("ps", "restart", "stop", "logs", "attach", "wait", "quit");

  private final String text;
  private final String summary;
  private final List<Candidates> arguments;

  /// @param arguments the candidates for each argument; the last one also serves all later
  ///   arguments
  CommandName(String text, String summary, Candidates... arguments) {
    this.text = text;
    this.summary = summary;
    this.arguments = List.of(arguments);
  }

  /// Returns the name as typed.
  String text() {
    return text;
  }

  /// Returns a summary of a few words.
  String summary() {
    return summary;
  }

  /// Returns the candidates for an argument.
  ///
  /// @param position counted from 0
  Candidates argument(int position) {
    return arguments.get(Math.min(position, arguments.size() - 1));
  }

  /// Returns the command of a name, or null.
  static @Nullable CommandName find(String name) {
    for (CommandName command : values()) {
      if (command.text.equals(name)) {
        return command;
      }
    }
    return null;
  }

  /// Returns the names of all commands.
  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (CommandName command : values()) {
      names.add(command.text);
    }
    return names;
  }

  /// Warns of entries that have the name of a command or a reserved name.
  static void warnOfEntries(Procfile procfile, Remarks remarks) {
    for (ProcfileEntry entry : procfile.entries()) {
      String name = entry.name();
      if (find(name) != null || RESERVED.contains(name)) {
        String text =
            "\"" + name + "\" is the name of a command; start it with reeve start " + name;
        remarks.warn(new Problem(procfile.file(), entry.line(), text));
      }
    }
  }
}
