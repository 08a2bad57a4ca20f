package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.plan.ShellExec;
import reeve.posix.CommandException;
import reeve.posix.Execution;
import reeve.posix.Launch;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;
import reeve.system.InheritedEnvironment;
import reeve.text.Nearest;

/// `reeve run`: execs one command in the application's environment.
final class RunCommand implements Command {
  private final PrintStream err;

  RunCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public int call(GivenOptions given) {
    List<String> words = given.words();
    if (words.isEmpty()) {
      throw new UsageException("no command to run; name one, as in reeve run env");
    }
    PlanOptions options = new PlanOptions(given, Remarks.printed(err));
    options.requireRoot();
    EnvFiles files = options.envFiles(InheritedEnvironment.read());
    Environment environment = files.environment();
    Optional<Procfile> procfile = options.procfileIfExists();
    if (procfile.isPresent()) {
      environment = Plan.common(procfile.get(), options.basePort(files), environment);
    }
    Optional<ProcfileEntry> entry = procfile.flatMap(file -> entryOf(words, file));
    if (entry.isPresent()) {
      files.warnOfDropped(Launch.SHELL, LaunchOptions.OTHER_SHELL);
    }
    if (given.isGiven(Options.PORT)) {
      environment = withPort(environment, options.basePort(files), procfile, entry);
    }
    Environment complete = environment;
    List<String> command =
        entry.map(named -> ShellExec.words(Launch.SHELL, named.command(), complete)).orElse(words);
    try {
      return new Execution().become(command, complete, options.root());
    } catch (CommandException e) {
      throw e.withHint(near(words, procfile));
    }
  }

  /// Returns a suggestion if a single word is nearly the name of an entry, else nothing.
  private static String near(List<String> words, Optional<Procfile> procfile) {
    List<String> names = procfile.map(Procfile::names).orElse(List.of());
    return words.size() > 1 ? "" : Nearest.question(words.getFirst(), names);
  }

  /// Returns `PORT` and `PS` for the command: those of an entry, or the base port for any other
  /// command.
  private static Environment withPort(
      Environment environment,
      int base,
      Optional<Procfile> procfile,
      Optional<ProcfileEntry> entry) {
    int position = procfile.flatMap(file -> entry.map(file.entries()::indexOf)).orElse(0);
    String port = Integer.toString(Plan.port(base, position, 1));
    String name = entry.map(ProcfileEntry::name).orElse("run") + ".1";
    return environment.with(Map.of("PORT", port, "PS", name));
  }

  /// Returns the entry that a single word names.
  private static Optional<ProcfileEntry> entryOf(List<String> words, Procfile procfile) {
    return procfile.entries().stream()
        .filter(entry -> words.equals(List.of(entry.name())))
        .findFirst();
  }
}
