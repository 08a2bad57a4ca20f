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
@SuppressWarnings("ImmutableEnumChecker") // which does not know that List.of never changes
enum CommandName {
  START("start", "run the processes", PROCESSES),
  RUN("run", "run a command in their environment", COMMANDS),
  CHECK("check", "what would run, and what is wrong", PROCESSES),
  EXPORT("export", "write service files", words(ExportFormat::names), DIRECTORIES, NOTHING),
  HELP("help", "describe a command", words(CommandName::all), NOTHING),
  VERSION("version", "print the version", NOTHING);

  /// Names that are kept for commands of later versions.
  private static final List<String> RESERVED =
      List.of("ps", "restart", "stop", "logs", "attach", "wait", "quit");

  private final String text;
  private final String summary;
  private final List<Candidates> arguments;

  /// @param arguments what completes each; the last also those that follow
  CommandName(String text, String summary, Candidates... arguments) {
    this.text = text;
    this.summary = summary;
    this.arguments = List.of(arguments);
  }

  /// As it is typed.
  String text() {
    return text;
  }

  /// What it does, in a few words.
  String summary() {
    return summary;
  }

  /// What completes an argument.
  ///
  /// @param position from 0
  Candidates argument(int position) {
    return arguments.get(Math.min(position, arguments.size() - 1));
  }

  /// The command of a name, or null.
  static @Nullable CommandName find(String name) {
    for (CommandName command : values()) {
      if (command.text.equals(name)) {
        return command;
      }
    }
    return null;
  }

  /// The names of all commands.
  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (CommandName command : values()) {
      names.add(command.text);
    }
    return names;
  }

  /// Warns of entries that are named like a command, now or later.
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
