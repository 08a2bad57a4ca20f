package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import reeve.posix.Warmup;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.text.Nearest;

/// The command line of reeve: finds the command, runs it, and turns every error into a line and an
/// exit code.
public final class Reeve {
  private static final int BUG = 70; // EX_SOFTWARE of sysexits.h
  static final List<String> COMMANDS = List.of("start", "run", "check", "export", "help");

  private final PrintStream out;
  private final PrintStream err;
  private @Nullable String color; // as far as the command line has been read

  /// @param out for what was asked for: help, version, the result of a check
  /// @param err for errors and warnings
  public Reeve(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Runs a command to its end.
  ///
  /// @param args as the JVM decoded them
  /// @return the exit code
  public int run(String[] args) {
    try {
      return dispatch(List.of(Arguments.asBytes(args)));
    } catch (ReeveException e) {
      err.println(ColorOption.ofErrors(color).failure("reeve: " + e.getMessage()));
      return e.exitCode();
    } catch (RuntimeException | Error e) {
      err.println("reeve: this is a bug, please report it with the lines below");
      e.printStackTrace(err);
      return BUG;
    }
  }

  private int dispatch(List<String> args) {
    String first = args.isEmpty() ? "" : args.getFirst();
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    return switch (first) {
      case "-V", "--version" -> version();
      case "-h", "--help" -> help(List.of());
      case "help" -> help(rest);
      default -> {
        if (COMMANDS.contains(first) && isHelp(rest)) {
          yield usage(first);
        }
        Warmup.start(); // before all else: it takes longer than what comes until it is needed
        Command named = command(first);
        yield named == null ? call(new StartCommand(err), args) : call(named, rest);
      }
    };
  }

  /// Whether that is all that is asked; among other arguments the parser finds it, at its pace.
  private static boolean isHelp(List<String> arguments) {
    return arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"));
  }

  /// Only the command that is called is made: the others would cost time at every start.
  private @Nullable Command command(String name) {
    return switch (name) {
      case "start" -> new StartCommand(err);
      case "run" -> new RunCommand(err);
      case "check" -> new CheckCommand(out, err);
      case "export" -> new ExportCommand(out, err);
      default -> null;
    };
  }

  private int call(Command command, List<String> args) {
    OptionDefaults defaults = OptionDefaults.find(this::longNames);
    ParseResult parsed = parse(command.spec(), args, defaults);
    if (parsed.hasMatchedOption("--help")) {
      return usage(command.spec().name());
    }
    if (parsed.hasMatchedOption("--version")) {
      return version();
    }
    try {
      return command.call(parsed);
    } catch (OptionException e) {
      throw parsed.hasMatchedOption(e.option()) ? e : defaults.placed(e.option(), e);
    }
  }

  private int version() {
    out.println(Version.text());
    return 0;
  }

  private int help(List<String> topics) {
    String topic = topics.isEmpty() ? "start" : topics.getFirst();
    if (!COMMANDS.contains(topic)) {
      throw new UsageException(Nearest.unknown("command", topic, COMMANDS));
    }
    return usage(topic);
  }

  private int usage(String command) {
    out.print(Resource.text("help/" + command));
    return 0;
  }

  private ParseResult parse(CommandSpec spec, List<String> args, OptionDefaults defaults) {
    CommandLine commandLine =
        new CommandLine(spec).setExpandAtFiles(false).setDefaultValueProvider(defaults);
    try {
      return commandLine.parseArgs(args.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw new UsageException(unmatched(e.getUnmatched().getFirst(), spec));
    } catch (ParameterException e) {
      throw e.getCause() instanceof ReeveException wrong
          ? wrong
          : new UsageException(e.getMessage() + "; see reeve help " + spec.name());
    } finally {
      color = spec.findOption(ColorOption.NAME).getValue();
    }
  }

  /// The long names of all commands, which the file of options may use whatever the command.
  private Set<String> longNames() {
    Set<String> names = new TreeSet<>();
    for (String name : COMMANDS) {
      Command command = command(name);
      if (command != null) {
        for (OptionSpec option : command.spec().options()) {
          names.add(option.longestName().substring(2));
        }
      }
    }
    names.removeAll(Set.of("help", "version"));
    return names;
  }

  private static String unmatched(String argument, CommandSpec spec) {
    String what = argument.startsWith("-") ? "unknown option" : "unexpected argument";
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    String near = Nearest.question(name, spec.optionsMap().keySet());
    return what + " \"" + argument + "\"; " + near + "see reeve help " + spec.name();
  }
}
