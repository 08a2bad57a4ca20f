package reeve.cli;

import static reeve.cli.Candidates.COUNTS;
import static reeve.cli.Candidates.DIRECTORIES;
import static reeve.cli.Candidates.FILES;
import static reeve.cli.Candidates.NOTHING;
import static reeve.cli.Candidates.PROCESSES;
import static reeve.cli.Candidates.USERS;
import static reeve.cli.CommandName.CHECK;
import static reeve.cli.CommandName.EXPORT;
import static reeve.cli.CommandName.RUN;
import static reeve.cli.CommandName.START;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reeve.supervise.Signal;

/// All options, in help order.
final class Options {
  private static final List<Option<?>> ALL = new ArrayList<>();
  private static final CommandName[] EVERY = {START, RUN, CHECK, EXPORT};
  private static final CommandName[] WITH_PLAN = {START, CHECK, EXPORT};

  /// Each line is as in the help, without the alignment.
  private static final String PLAN = "What runs";

  static final Option<String> PROCFILE =
      text("-f, --procfile FILE  the Procfile, - is stdin [Procfile]", FILES, PLAN, EVERY);
  static final Option<String> ROOT =
      text("-d, --root DIR  where to run [the Procfile's directory]", DIRECTORIES, PLAN, EVERY);
  static final Option<String> FORMATION =
      text("-m, --formation SPEC  how many: all=1,web=2 [all=1]", COUNTS, PLAN, EVERY);
  static final Option<List<String>> EXCEPT =
      list("-x, --except NAME,...  processes not to run", PROCESSES, PLAN, WITH_PLAN);

  private static final String VARIABLES = "Environment";
  static final Option<List<String>> ENV =
      list("-e, --env FILE,...  env files, the later wins [.env]", FILES, VARIABLES, EVERY);
  static final Option<List<String>> ENV_IF_EXISTS =
      list("--env-if-exists FILE,...  optional env files, read after -e", FILES, VARIABLES, EVERY);
  static final Option<Boolean> SHELL_ENV_WINS =
      flag("--shell-env-wins  inherited variables win over them", VARIABLES, EVERY);
  static final Option<Integer> PORT =
      value("-p, --port N  the base port [PORT, else 5000]", Values::port, VARIABLES, EVERY);
  static final Option<Boolean> NO_PORT =
      flag("--no-port  set no PORT and REEVE_PORT_NAME", VARIABLES, START, CHECK);
  static final Option<Integer> UMASK =
      value(
          "--umask OCTAL  umask of the processes [the caller's]", Values::umask, VARIABLES, START);
  static final Option<String> SHELL =
      value(
          "--shell PATH  shell of the commands [/bin/sh]",
          Values::shell,
          FILES,
          VARIABLES,
          START,
          CHECK);

  private static final String EXIT = "Exit and stop (NAME may be all or none)";
  static final Option<List<String>> CAN_FINISH =
      list("--can-finish NAME,...  NAME may exit 0, and stops no others", PROCESSES, EXIT, START);
  static final Option<List<String>> CAN_DIE =
      list("--can-die NAME,...  NAME may exit with any status", PROCESSES, EXIT, START);
  static final Option<List<String>> DAEMONIZES =
      list("--daemonizes NAME,...  the daemon of NAME takes its place", PROCESSES, EXIT, START);
  static final Option<List<String>> KEEP_RUNNING =
      list("--keep-running PROGRAM,...  leave these helpers running", NOTHING, EXIT, START);
  static final Option<List<String>> RESTART =
      list("--restart NAME,...  restart NAME when it exits", PROCESSES, EXIT, START);
  static final Option<Integer> RESTART_LIMIT =
      value(
          "--restart-limit [NAME=]N,...  restarts in a row [no limit]", Values::limit, EXIT, START);
  static final Option<Long> TIMEOUT =
      value(
          "-t, --timeout [NAME=]SECONDS,...  seconds before SIGKILL [5]",
          Values::nanos,
          EXIT,
          START,
          EXPORT);
  static final Option<Signal> STOP_SIGNAL =
      value(
          "--stop-signal [NAME=]SIGNAL,...  signal that stops it [TERM]",
          Values::signal,
          Candidates.words(Values::signals),
          EXIT,
          START,
          EXPORT);

  private static final String OUTPUT = "Output and input";
  static final Option<String> COLOR =
      value(
          "--color WHEN  auto, always or never [auto]",
          Values::color,
          Candidates.words(() -> Values.COLORS),
          OUTPUT,
          EVERY);
  static final Option<Boolean> TIMESTAMP =
      flag("--[no-]timestamp  the time before each line [on]", OUTPUT, START);
  static final Option<String> TIMESTAMP_FORMAT =
      value(
          "--timestamp-format PATTERN  as strftime, %L is ms [%H:%M:%S]",
          Values::pattern, OUTPUT, START);
  static final Option<Boolean> NO_PREFIX =
      flag("--no-prefix  lines as they are: no time, no name", OUTPUT, START);
  static final Option<List<String>> QUIET =
      list("-q, --quiet NAME,...  hide output of NAME", PROCESSES, OUTPUT, START);
  static final Option<Boolean> JSON =
      flag("--json  lines and events as JSON objects", OUTPUT, START);
  static final Option<Boolean> PTY =
      flag("--[no-]pty  a terminal for each [on a terminal]", OUTPUT, START);
  static final Option<String> STDIN =
      text("--stdin NAME  the process that gets what is typed", PROCESSES, OUTPUT, START);
  static final Option<Boolean> STRICT = flag("--strict  warnings are problems", OUTPUT, CHECK);
  static final Option<Boolean> PLAN_AS_JSON = flag("--json  print the plan as JSON", OUTPUT, CHECK);
  static final Option<Boolean> SHOW_VALUES =
      flag("--show-values  show values of variables in the JSON", OUTPUT, CHECK);

  private static final String SERVICES = "Services";
  static final Option<String> APP =
      text("-a, --app NAME  the application [the root's name]", NOTHING, SERVICES, EXPORT);
  static final Option<String> USER =
      text("-u, --user NAME  user of the services [the current user]", USERS, SERVICES, EXPORT);
  static final Option<String> LOG =
      text("-l, --log DIR  directory of log files [the usual log]", DIRECTORIES, SERVICES, EXPORT);
  static final Option<String> TEMPLATE =
      text("--template DIR  templates in place of those built in", DIRECTORIES, SERVICES, EXPORT);
  static final Option<Boolean> DRY_RUN =
      flag("--dry-run  print the files, write nothing", SERVICES, EXPORT);

  private static final String ABOUT = "Help";
  static final Option<Boolean> HELP =
      flag("-h, --help  this text; man reeve says more", ABOUT, EVERY);
  static final Option<Boolean> VERSION = flag("-V, --version  the version", ABOUT, EVERY);

  private Options() {}

  private static Option<Boolean> flag(String line, String group, CommandName... commands) {
    return value(line, Values::isTrue, group, commands);
  }

  private static Option<String> text(
      String line, Candidates candidates, String group, CommandName... commands) {
    return value(line, Values::text, candidates, group, commands);
  }

  private static Option<List<String>> list(
      String line, Candidates candidates, String group, CommandName... commands) {
    return value(line, Values::list, candidates, group, commands);
  }

  private static <T> Option<T> value(
      String line, Function<String, T> parser, String group, CommandName... commands) {
    return value(line, parser, Candidates.NOTHING, group, commands);
  }

  private static <T> Option<T> value(
      String line,
      Function<String, T> parser,
      Candidates candidates,
      String group,
      CommandName... commands) {
    Option<T> option = Option.of(line, parser, candidates, group, List.of(commands));
    ALL.add(option);
    return option;
  }

  /// Returns the options of a command.
  static List<Option<?>> of(CommandName command) {
    List<Option<?>> options = new ArrayList<>();
    for (Option<?> option : ALL) {
      if (option.isOf(command)) {
        options.add(option);
      }
    }
    return options;
  }

  /// Returns the options of a name, which several commands may have.
  ///
  /// @param name with its dashes
  static List<Option<?>> named(String name) {
    List<Option<?>> options = new ArrayList<>();
    for (Option<?> option : ALL) {
      if (option.names().contains(name)) {
        options.add(option);
      }
    }
    return options;
  }

  /// Returns the commands that have an option.
  static List<String> owners(String name) {
    List<String> owners = new ArrayList<>();
    for (CommandName command : CommandName.values()) {
      for (Option<?> option : named(name)) {
        if (option.isOf(command)) {
          owners.add(command.text());
        }
      }
    }
    return owners;
  }

  /// True if an option takes a value, for any command.
  static boolean hasValue(String name) {
    List<Option<?>> named = named(name);
    return !named.isEmpty() && named.getFirst().hasValue();
  }

  /// Returns the long names of all options except those of help, without dashes.
  static Set<String> longNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Option<?> option : ALL) {
      for (String name : option.names()) {
        if (name.startsWith("--") && !option.group().equals(ABOUT)) {
          names.add(name.substring(2));
        }
      }
    }
    return names;
  }
}
