package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.daemonize.DaemonCheck;
import reeve.daemonize.Finding;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.ShellProbe;
import reeve.problem.Problem;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;
import reeve.system.ProgramSearch;

/// Finds problems in a valid plan: commands that cannot run, programs that daemonize, ports in use.
final class PlanLint {
  private final Plan plan;
  private final Procfile procfile;
  private final String shell;
  private final String pathAdvice;
  private final ShellProbe probe = new ShellProbe();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /// @param shell the path of the shell that runs the commands
  /// @param brokenPath why programs are not in PATH, if an env file is the cause
  PlanLint(Plan plan, Procfile procfile, String shell, @Nullable Problem brokenPath) {
    this.plan = plan;
    this.pathAdvice = brokenPath == null ? "install it or fix PATH" : "see " + brokenPath;
    this.procfile = procfile;
    this.shell = shell;
    PortWarning ports = new PortWarning(procfile);
    for (ProcfileEntry entry : procfile.entries()) {
      List<PlannedProcess> instances = plan.instancesOf(entry.name());
      if (!instances.isEmpty()) {
        reviewCommand(entry, instances.getFirst().environment());
      }
      for (PlannedProcess process : instances) {
        ports.of(process).ifPresent(text -> warnings.add(problem(entry, text)));
      }
    }
  }

  /// Returns what will make a process fail.
  List<Problem> problems() {
    return problems;
  }

  /// Returns what may go wrong.
  List<Problem> warnings() {
    return warnings;
  }

  private void reviewCommand(ProcfileEntry entry, Environment environment) {
    ProgramSearch search = new ProgramSearch(environment, pathAdvice);
    CommandLint review = new CommandLint(probe, search, shell, entry.command(), plan.root());
    review.problems().forEach(text -> problems.add(problem(entry, text)));
    review.warnings().forEach(text -> warnings.add(problem(entry, text)));
    warnings.addAll(background(procfile, entry));
  }

  /// Returns the programs of an entry that daemonize.
  static List<Problem> background(Procfile procfile, ProcfileEntry entry) {
    List<Problem> warnings = new ArrayList<>();
    for (Finding finding : DaemonCheck.findings(entry.command())) {
      warnings.add(new Problem(procfile.file(), entry.line(), finding.message()));
    }
    return warnings;
  }

  private Problem problem(ProcfileEntry entry, String text) {
    return new Problem(procfile.file(), entry.line(), Finding.printable(text));
  }
}
