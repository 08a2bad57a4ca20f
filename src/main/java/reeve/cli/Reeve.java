package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import reeve.posix.Warmup;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// The command line of reeve: finds the command, runs it, and turns every error into a line and an
/// exit code.
public final class Reeve {
  private static final int BUG = 70; // EX_SOFTWARE of sysexits.h

  private final PrintStream out;
  private final PrintStream err;

  /// @param out for what was asked for: help, version
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
      err.println("reeve: " + e.getMessage());
      return e.exitCode();
    } catch (RuntimeException | Error e) {
      err.println("reeve: this is a bug, please report it with the lines below");
      e.printStackTrace(err);
      return BUG;
    }
  }

  private int dispatch(List<String> args) {
    String first = args.isEmpty() ? "" : args.getFirst();
    return switch (first) {
      case "start" -> start(args.subList(1, args.size()));
      case "help" -> help(args.subList(1, args.size()));
      default -> start(args);
    };
  }

  private int start(List<String> args) {
    Warmup.start();
    StartCommand command = new StartCommand(err);
    ParseResult parsed = parse(command.spec(), args);
    if (parsed.hasMatchedOption("--help")) {
      return usage(command.spec());
    }
    if (parsed.hasMatchedOption("--version")) {
      out.println(Version.text());
      return 0;
    }
    return command.call(parsed);
  }

  private int help(List<String> topics) {
    String topic = topics.isEmpty() ? "start" : topics.getFirst();
    if (!topic.equals("start") && !topic.equals("help")) {
      throw new UsageException("no command \"" + topic + "\"; there are start and help");
    }
    return usage(new StartCommand(err).spec());
  }

  private int usage(CommandSpec spec) {
    new CommandLine(spec).usage(out, Ansi.OFF);
    return 0;
  }

  private static ParseResult parse(CommandSpec spec, List<String> args) {
    CommandLine commandLine = new CommandLine(spec).setExpandAtFiles(false);
    try {
      return commandLine.parseArgs(args.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw new UsageException("unknown option \"" + e.getUnmatched().getFirst() + "\"" + hint(e));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + "; see reeve --help");
    }
  }

  private static String hint(UnmatchedArgumentException e) {
    List<String> near = e.getSuggestions();
    return near.isEmpty() ? "; see reeve --help" : "; did you mean " + near.getFirst() + "?";
  }
}
