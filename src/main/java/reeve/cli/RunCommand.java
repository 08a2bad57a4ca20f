package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.posix.Execution;
import reeve.posix.InheritedEnvironment;
import reeve.problem.UsageException;
import reeve.procfile.Entry;
import reeve.procfile.Procfile;

/// `reeve run`: becomes one command in the application's environment.
final class RunCommand implements Command {
  private static final String SHELL = "/bin/sh";
  private static final String[] FOOTER = {
    "",
    "reeve becomes the command: its signals, its terminal and its exit code are its own.",
    "A single word that names a process runs that process's line of the Procfile.",
    "",
    "Examples:",
    "  reeve run bin/rails console    a console with the variables of .env",
    "  reeve run -e test.env -- env   what a process would find",
    "  reeve run web                  the web line of the Procfile, alone",
  };

  private final CommandSpec spec;
  private final PrintStream err;

  RunCommand(PrintStream err) {
    this.err = err;
    this.spec =
        Options.command(
            "reeve run [OPTIONS] [--] COMMAND [ARG...]",
            "Becomes a command, in the root and the environment of the processes.",
            FOOTER);
    spec.parser().stopAtPositional(true);
    spec.addPositional(Options.words("COMMAND", "The command and its arguments"));
    PlanOptions.addTo(spec);
    Options.addHelp(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(ParseResult parsed) {
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    if (words.isEmpty()) {
      throw new UsageException("run what? give a command, as in reeve run env");
    }
    PlanOptions options = new PlanOptions(parsed, problem -> err.println("reeve: " + problem));
    Optional<Procfile> procfile = options.procfileIfExists();
    Environment environment = environment(options, procfile, words.getFirst());
    List<String> command = procfile.map(file -> entryOr(words, file)).orElse(words);
    return new Execution().become(command, environment, options.root());
  }

  private static Environment environment(
      PlanOptions options, Optional<Procfile> procfile, String name) {
    Environment environment = options.environment(InheritedEnvironment.read());
    int port = options.basePort(environment);
    if (procfile.isPresent()) {
      environment = Plan.common(procfile.get(), port, environment);
    }
    return options.isPortGiven()
        ? environment.with(Map.of("PORT", Integer.toString(port), "PS", name + ".1"))
        : environment;
  }

  /// The command of the entry that a single word names, else the words.
  private static List<String> entryOr(List<String> words, Procfile procfile) {
    for (Entry entry : procfile.entries()) {
      if (words.equals(List.of(entry.name()))) {
        return List.of(SHELL, "-c", entry.command());
      }
    }
    return words;
  }
}
