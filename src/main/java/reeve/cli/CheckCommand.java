package reeve.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import reeve.daemonize.DaemonCheck;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.posix.Launch;
import reeve.problem.ExitCode;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.system.InheritedEnvironment;
import reeve.system.Terminal;

/// `reeve check`: checks the Procfile and the environment without starting anything.
final class CheckCommand implements Command {
  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public int call(GivenOptions given) {
    DaemonCheck.prepare(); // while the calls into libc are prepared
    List<Problem> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Remarks remarks = new Remarks(problems::add, warnings::add);
    PlanOptions options = PlanOptions.forCheck(given, remarks);
    Environment inherited = InheritedEnvironment.read();
    Plan plan = plan(options, inherited, given.words(), problems);
    CommandName.warnOfEntries(options.procfile(), remarks);
    PlanLint review =
        new PlanLint(
            plan,
            options.procfile(),
            given.value(Options.SHELL, Launch.SHELL),
            options.envFiles(inherited).brokenPath());
    problems.addAll(review.problems());
    options.envFiles(inherited).hints().forEach(remarks::warn);
    review.warnings().forEach(remarks::warn);
    if (given.isOn(Options.PLAN_AS_JSON)) {
      boolean isShowing = given.isOn(Options.SHOW_VALUES);
      out.println(new PlanJson(plan, inherited, isShowing).text());
    } else {
      out.print(PlanTable.text(plan, options.procfile(), Terminal.columns()));
    }
    problems.forEach(problem -> err.println("reeve: " + problem));
    warnings.forEach(warning -> err.println("reeve: " + warning));
    boolean isStrict = given.isOn(Options.STRICT) && !warnings.isEmpty();
    return (problems.isEmpty() && !isStrict ? ExitCode.SUCCESS : ExitCode.FAILURE).number();
  }

  /// Returns the plan. If there can be none, prints the problems found so far before the error.
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
