package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.env.Environment;
import reeve.foreground.Finding;
import reeve.foreground.ForegroundCheck;
import reeve.foreground.Programs;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.LoopbackPorts;
import reeve.posix.ProgramPath;
import reeve.problem.Problem;
import reeve.procfile.Entry;
import reeve.procfile.Procfile;

/// What is wrong with a plan that can be carried out: programs that are not there, programs that
/// will not stay in front, ports that are taken.
final class PlanReview {
  private final Plan plan;
  private final Procfile procfile;
  private final String pathAdvice;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /// @param brokenPath why programs are not in PATH, if an env file is the reason
  PlanReview(Plan plan, Procfile procfile, @Nullable Problem brokenPath) {
    this.plan = plan;
    this.pathAdvice = brokenPath == null ? "install it or fix PATH" : "see " + brokenPath;
    this.procfile = procfile;
    LoopbackPorts ports = new LoopbackPorts();
    for (Entry entry : procfile.entries()) {
      List<PlannedProcess> instances = plan.instancesOf(entry.name());
      if (!instances.isEmpty()) {
        reviewPrograms(entry, instances.getFirst().environment());
      }
      for (PlannedProcess process : instances) {
        if (ports.isTaken(process.port())) {
          warnings.add(problem(entry, PortWarning.text(process)));
        }
      }
    }
  }

  /// What will make a process fail.
  List<Problem> problems() {
    return problems;
  }

  /// What may go wrong.
  List<Problem> warnings() {
    return warnings;
  }

  private void reviewPrograms(Entry entry, Environment environment) {
    ProgramPath path = new ProgramPath();
    for (String program : Programs.of(entry.command())) {
      if (!path.has(program, environment, plan.root())) {
        problems.add(problem(entry, "`" + program + "` is not in PATH; " + pathAdvice));
      }
    }
    warnings.addAll(background(procfile, entry));
  }

  /// What of an entry will put itself in the background.
  static List<Problem> background(Procfile procfile, Entry entry) {
    List<Problem> warnings = new ArrayList<>();
    for (Finding finding : ForegroundCheck.findings(entry.command())) {
      warnings.add(new Problem(procfile.file(), entry.line(), finding.message()));
    }
    return warnings;
  }

  private Problem problem(Entry entry, String text) {
    return new Problem(procfile.file(), entry.line(), text);
  }
}
