package reeve.cli;

import reeve.plan.PlannedProcess;

/// What is said of a port that somebody has already.
final class PortWarning {
  private PortWarning() {}

  static String text(PlannedProcess process) {
    String port = "port " + process.port() + " of " + process.name();
    return port + " is taken; stop who has it, or give another base with -p";
  }
}
