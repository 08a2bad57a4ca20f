package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.system.Warmup;
import reeve.text.Nearest;

/// The command line of reeve: finds and runs the command, and turns every error into a line and an
/// exit code.
public final class Reeve {
  private final PrintStream out;
  private final PrintStream err;
  private @Nullable String color; // in the arguments parsed so far

  /// @param out for requested output: help, version, the result of a check
  /// @param err for errors and warnings
  public Reeve(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Runs a command until it finishes.
  ///
  /// @param args the arguments as decoded by the JVM
  /// @return the exit code
  public int run(String[] args) {
    try {
      return dispatch(List.of(Arguments.asBytes(args)));
    } catch (ReeveException e) {
      err.println(ColorOption.ofErrors(color).failure("reeve: " + e.getMessage()));
      return e.exitCode().number();
    } catch (RuntimeException | Error e) {
      err.println("reeve: internal error; please report the lines below");
      e.printStackTrace(err);
      return ExitCode.BUG.number();
    }
  }

  private int dispatch(List<String> args) {
    if (isHelp(args)) {
      return help(CommandName.START);
    }
    if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
      return version();
    }
    if (!args.isEmpty() && args.getFirst().equals(Completer.COMMAND)) {
      out.print(Completer.answer(args.subList(1, args.size())));
      return ExitCode.SUCCESS.number();
    }
    Warmup.start(); // first, because it takes longer than the code before its first use
    Invocation invocation = Invocation.of(args);
    List<String> rest = invocation.arguments();
    return switch (invocation.command()) {
      case HELP -> help(rest);
      case VERSION -> {
        refuse(rest, 0, "reeve version takes none");
        yield version();
      }
      default -> isHelp(rest) ? help(invocation.command()) : call(invocation);
    };
  }

  /// True if the option is the only argument, so the parser can be skipped.
  private static boolean isHelp(List<String> arguments) {
    return arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"));
  }

  private int call(Invocation invocation) {
    CommandName name = invocation.command();
    CommandParser parser = new CommandParser(name, OptionSources.find(Remarks.printed(err)::warn));
    GivenOptions given;
    try {
      given = parser.parse(invocation.arguments());
    } finally {
      color = parser.color();
    }
    if (given.isGiven(Options.HELP)) {
      return help(name);
    }
    return given.isGiven(Options.VERSION) ? version() : command(invocation).call(given);
  }

  /// Creates only the requested command because the others would cost time at every start.
  private Command command(Invocation invocation) {
    return switch (invocation.command()) {
      case RUN -> new RunCommand(err);
      case CHECK -> new CheckCommand(out, err);
      case EXPORT -> new ExportCommand(out, err);
      default -> new StartCommand(err, invocation.named() != null);
    };
  }

  private int version() {
    out.println(Version.text());
    return ExitCode.SUCCESS.number();
  }

  private int help(List<String> topics) {
    if (topics.isEmpty() || isHelp(topics)) {
      return help(CommandName.START);
    }
    refuse(topics, 1, "give one command, as in reeve help run");
    String topic = topics.getFirst();
    CommandName command = CommandName.find(topic);
    if (command == null) {
      throw new UsageException(Nearest.unknown("command", topic, CommandName.all()));
    }
    return help(command);
  }

  /// Refuses arguments beyond the number that a command accepts.
  private static void refuse(List<String> arguments, int most, String advice) {
    if (arguments.size() > most) {
      String first = arguments.get(most);
      throw new UsageException("unexpected argument \"" + first + "\"; " + advice);
    }
  }

  private int help(CommandName command) {
    out.print(Help.of(command));
    return ExitCode.SUCCESS.number();
  }
}
