package reeve.cli;

import static reeve.cli.Options.command;
import static reeve.cli.Options.words;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.output.Console;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.InheritedEnvironment;
import reeve.posix.Launch;
import reeve.posix.PosixProcessControl;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;
import reeve.supervise.Policy;
import reeve.supervise.Supervisor;
import reeve.text.Nearest;

/// `reeve start`: runs every process of the Procfile until one ends or somebody stops them.
final class StartCommand implements Command {
  private final CommandSpec spec = makeSpec();
  private final PrintStream err;

  StartCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(ParseResult parsed) {
    Environment inherited =
        LaunchOptions.isPty(parsed)
            ? InheritedEnvironment.readForOtherTerminals()
            : InheritedEnvironment.read();
    List<String> processes = parsed.matchedPositionalValue(0, List.of());
    PlanOptions options = new PlanOptions(parsed, Remarks.printed(err));
    refuseMistypedCommand(processes, options);
    Plan plan = options.plan(inherited, processes);
    ProcessNames names = new ProcessNames(plan, options.procfile());
    Function<PlannedProcess, Policy> policies = LifeOptions.policies(parsed, names);
    Console console = ConsoleOptions.console(parsed, plan, names, inherited);
    Launch launch = LaunchOptions.launch(parsed, names, console, longestTimeout(plan, policies));
    warnOfPortsInUse(plan, options.procfile());
    try (PosixProcessControl control = new PosixProcessControl(launch)) {
      return new Supervisor(control, console, policies, new ForegroundAdvice()).run(plan);
    }
  }

  /// A word that is nearly a command, and no process, is hardly meant to be one.
  private static void refuseMistypedCommand(List<String> words, PlanOptions options) {
    if (!words.isEmpty()) {
      String word = words.getFirst();
      boolean isProcess = options.procfileIfExists().map(file -> file.has(word)).orElse(false);
      Nearest.to(word, isProcess ? List.of() : Reeve.COMMANDS)
          .ifPresent(near -> {
            throw new UsageException("no command \"" + word + "\"; did you mean " + near + "?");
          });
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

  private static CommandSpec makeSpec() {
    CommandSpec spec = command("start");
    spec.addPositional(words());
    PlanOptions.addTo(spec);
    spec.addOption(PlanOptions.except());
    StopOptions.addTo(spec);
    LifeOptions.addTo(spec);
    ConsoleOptions.addTo(spec);
    LaunchOptions.addTo(spec);
    return spec;
  }
}
