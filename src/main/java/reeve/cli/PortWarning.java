package reeve.cli;

import java.util.Optional;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.plan.PortUse;
import reeve.posix.PortHolder;
import reeve.procfile.Procfile;
import reeve.system.LoopbackPorts;

/// Warns of a port that a process needs and that is in use.
final class PortWarning {
  private final LoopbackPorts ports = new LoopbackPorts();
  private final Procfile procfile;

  PortWarning(Procfile procfile) {
    this.procfile = procfile;
  }

  /// Returns the warning, or nothing if the port is free or no command names it.
  Optional<String> of(PlannedProcess process) {
    int port = process.port();
    boolean isNamed = port != Plan.NO_PORTS && PortUse.isNamed(process, procfile);
    if (!isNamed || !ports.isTaken(port)) {
      return Optional.empty();
    }
    String holder = PortHolder.of(port);
    String which = "port " + port + " of " + process.name() + " is in use";
    String what = holder.isEmpty() ? "; " : " by " + holder + "; stop it, or ";
    return Optional.of(which + what + "give another base with -p");
  }
}
