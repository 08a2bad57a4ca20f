package reeve.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.foreground.ForegroundCheck;
import reeve.plan.Plan;
import reeve.posix.InheritedEnvironment;
import reeve.posix.Terminal;
import reeve.problem.ExitCode;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// `reeve check`: says what would run, and what is wrong.
final class CheckCommand implements Command {
  private final CommandSpec spec;
  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    spec = Options.command("check");
    spec.addPositional(Options.words());
    PlanOptions.addTo(spec);
    spec.addOption(PlanOptions.except());
    LaunchOptions.addShellTo(spec);
    spec.addOption(Options.flag("--strict"));
    spec.addOption(Options.flag("--json"));
    spec.addOption(Options.flag("--show-values"));
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(ParseResult parsed) {
    ForegroundCheck.prepare(); // while the calls into libc are made ready
    List<Problem> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Remarks remarks = new Remarks(problems::add, warnings::add);
    PlanOptions options = PlanOptions.forCheck(parsed, remarks);
    List<String> processes = parsed.matchedPositionalValue(0, List.of());
    Environment inherited = InheritedEnvironment.read();
    Plan plan = plan(options, inherited, processes, problems);
    Commands.warnOfNames(options.procfile(), remarks);
    PlanReview review =
        new PlanReview(
            plan,
            options.procfile(),
            LaunchOptions.shell(parsed),
            options.envFiles(inherited).brokenPath());
    problems.addAll(review.problems());
    options.envFiles(inherited).hints().forEach(remarks::warn);
    review.warnings().forEach(remarks::warn);
    if (Options.isGiven(parsed, "--json")) {
      boolean isShowing = Options.isGiven(parsed, "--show-values");
      out.println(new PlanJson(plan, inherited, isShowing).text());
    } else {
      out.print(PlanTable.text(plan, options.procfile(), Terminal.columns()));
    }
    problems.forEach(problem -> err.println("reeve: " + problem));
    warnings.forEach(warning -> err.println("reeve: " + warning));
    boolean isStrict = Options.isGiven(parsed, "--strict") && !warnings.isEmpty();
    return (problems.isEmpty() && !isStrict ? ExitCode.SUCCESS : ExitCode.FAILURE).number();
  }

  /// The plan; where there can be none, what is already known goes before the reason.
  private Plan plan(
      PlanOptions options, Environment inherited, List<String> processes, List<Problem> problems) {
    try {
      return options.plan(inherited, processes);
    } catch (ReeveException e) {
      problems.forEach(problem -> err.println("reeve: " + problem));
      throw e;
    }
  }
}
