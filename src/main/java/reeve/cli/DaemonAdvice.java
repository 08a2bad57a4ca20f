package reeve.cli;

import java.util.List;
import reeve.daemonize.DaemonCheck;
import reeve.daemonize.Finding;
import reeve.daemonize.KnownHelpers;
import reeve.daemonize.ProgramNames;
import reeve.plan.PlannedProcess;
import reeve.supervise.Advice;

/// Looks up programs that left their process group in the tables of known programs.
final class DaemonAdvice implements Advice {
  private final List<String> kept;

  /// @param kept the names of programs or scripts to leave running
  DaemonAdvice(List<String> kept) {
    this.kept = kept;
  }

  @Override
  public String toKeepInForeground(PlannedProcess process, String program) {
    List<Finding> findings = DaemonCheck.findings(process.command());
    return findings.isEmpty() ? DaemonCheck.fixFor(program).orElse("") : findings.getFirst().fix();
  }

  @Override
  public boolean daemonizes(PlannedProcess process) {
    return DaemonCheck.daemonizes(process.command());
  }

  @Override
  public boolean becomesAnother(String program) {
    return DaemonCheck.becomesAnother(program);
  }

  @Override
  public boolean isHelper(String program, List<String> words) {
    return new KnownHelpers().has(program, words);
  }

  @Override
  public boolean isKept(String program, List<String> words) {
    return !kept.isEmpty() && ProgramNames.of(program, words).stream().anyMatch(kept::contains);
  }
}
