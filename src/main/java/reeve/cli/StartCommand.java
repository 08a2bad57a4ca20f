package reeve.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reeve.env.Environment;
import reeve.output.Console;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.Launch;
import reeve.posix.PosixProcessControl;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;
import reeve.supervise.Policy;
import reeve.supervise.Supervisor;
import reeve.system.InheritedEnvironment;
import reeve.text.Nearest;

/// `reeve start`: runs the processes of the Procfile until one exits or reeve is stopped.
final class StartCommand implements Command {
  private final PrintStream err;
  private final boolean isNamed;

  /// @param isNamed false if start is the default because no command is named
  StartCommand(PrintStream err, boolean isNamed) {
    this.err = err;
    this.isNamed = isNamed;
  }

  @Override
  public int call(GivenOptions given) {
    Environment inherited =
        LaunchOptions.isPty(given)
            ? InheritedEnvironment.readForOtherTerminals()
            : InheritedEnvironment.read();
    Remarks remarks = Remarks.printed(err);
    PlanOptions options = new PlanOptions(given, remarks);
    refuseMistypedCommand(given.words(), options);
    Plan plan = options.plan(inherited, given.words());
    CommandName.warnOfEntries(options.procfile(), remarks);
    ProcessNames names = new ProcessNames(plan, options.procfile());
    Function<PlannedProcess, Policy> policies = LifeOptions.policies(given, names);
    Console console = ConsoleOptions.console(given, plan, names, inherited);
    Launch launch = LaunchOptions.launch(given, names, console, longestTimeout(plan, policies));
    warnOfPortsInUse(plan, options.procfile());
    try (PosixProcessControl control = new PosixProcessControl(launch)) {
      return new Supervisor(
              control, console, policies, new DaemonAdvice(given.list(Options.KEEP_RUNNING)))
          .run(plan);
    }
  }

  /// Refuses a word that is close to the name of a command but not to that of a process.
  private void refuseMistypedCommand(List<String> words, PlanOptions options) {
    if (isNamed || words.isEmpty()) {
      return;
    }
    String word = words.getFirst();
    List<String> names = options.procfileIfExists().map(Procfile::names).orElse(List.of());
    if (!names.contains(word) && Nearest.to(word, names).isEmpty()) {
      String near = Nearest.question(word, CommandName.all());
      if (!near.isEmpty()) {
        throw new UsageException("no command \"" + word + "\"; " + near.strip());
      }
    }
  }

  private static long longestTimeout(Plan plan, Function<PlannedProcess, Policy> policies) {
    long longest = 0;
    for (PlannedProcess process : plan.processes()) {
      longest = Math.max(longest, policies.apply(process).timeout());
    }
    return longest;
  }

  private void warnOfPortsInUse(Plan plan, Procfile procfile) {
    PortWarning ports = new PortWarning(procfile);
    for (PlannedProcess process : plan.processes()) {
      Optional<String> warning = ports.of(process);
      if (warning.isPresent()) {
        err.println("reeve: warning: " + warning.get());
      }
    }
  }
}
