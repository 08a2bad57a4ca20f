package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import reeve.posix.Warmup;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.text.Nearest;

/// The command line of reeve: finds the command, runs it, and turns every error into a line and an
/// exit code.
public final class Reeve {
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
      return e.exitCode().number();
    } catch (RuntimeException | Error e) {
      err.println("reeve: this is a bug, please report it with the lines below");
      e.printStackTrace(err);
      return ExitCode.BUG.number();
    }
  }

  private int dispatch(List<String> args) {
    if (isHelp(args)) {
      return usage("start");
    }
    if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
      return version();
    }
    Warmup.start(); // before all else: it takes longer than what comes until it is needed
    Commands commands = new Commands(out, err);
    Invocation invocation = Invocation.of(args, commands);
    String command = invocation.command();
    List<String> rest = invocation.arguments();
    return switch (command) {
      case "help" -> help(rest);
      case "version" -> {
        refuse(rest, 0, "reeve version takes none");
        yield version();
      }
      default -> {
        if (isHelp(rest)) {
          yield usage(command);
        }
        yield call(commands.get(command), rest, commands);
      }
    };
  }

  /// Whether that is all that is asked; among other arguments the parser finds it, at its pace.
  private static boolean isHelp(List<String> arguments) {
    return arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"));
  }

  private int call(Command command, List<String> args, Commands commands) {
    OptionDefaults defaults = OptionDefaults.find(commands::longNames, Remarks.printed(err)::warn);
    ParseResult parsed = parse(command.spec(), args, defaults, commands);
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
    return ExitCode.SUCCESS.number();
  }

  private int help(List<String> topics) {
    if (topics.isEmpty() || isHelp(topics)) {
      return usage("start");
    }
    refuse(topics, 1, "give one command, as in reeve help run");
    String topic = topics.getFirst();
    if (!Commands.NAMES.contains(topic)) {
      throw new UsageException(Nearest.unknown("command", topic, Commands.NAMES));
    }
    return usage(topic);
  }

  /// Refuses arguments beyond the number that a command takes.
  private static void refuse(List<String> arguments, int most, String advice) {
    if (arguments.size() > most) {
      String first = arguments.get(most);
      throw new UsageException("unexpected argument \"" + first + "\"; " + advice);
    }
  }

  private int usage(String command) {
    out.print(Resource.text("help/" + (command.isEmpty() ? "start" : command)));
    return ExitCode.SUCCESS.number();
  }

  private ParseResult parse(
      CommandSpec spec, List<String> args, OptionDefaults defaults, Commands commands) {
    CommandLine commandLine =
        new CommandLine(spec).setExpandAtFiles(false).setDefaultValueProvider(defaults);
    try {
      ParseResult parsed = commandLine.parseArgs(args.toArray(String[]::new));
      WrongUsage.refuseUnmeant(parsed, args);
      return parsed;
    } catch (ParameterException e) {
      throw new WrongUsage(spec, args, commands).of(e);
    } finally {
      color = spec.findOption(ColorOption.NAME).getValue();
    }
  }
}
