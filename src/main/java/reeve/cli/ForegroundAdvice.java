package reeve.cli;

import java.util.List;
import reeve.foreground.Finding;
import reeve.foreground.ForegroundCheck;
import reeve.plan.PlannedProcess;
import reeve.supervise.Advice;

/// Looks up in the table of known programs how to keep one in front.
final class ForegroundAdvice implements Advice {
  @Override
  public String toKeepInFront(PlannedProcess process, String program) {
    List<Finding> findings = ForegroundCheck.findings(process.command());
    return findings.isEmpty()
        ? ForegroundCheck.fixFor(program).orElse("")
        : findings.getFirst().fix();
  }
}
