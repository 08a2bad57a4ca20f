package reeve.cli;

import java.util.Set;
import java.util.function.Function;
import reeve.plan.PlannedProcess;
import reeve.supervise.Policy;
import reeve.supervise.Signal;

/// The options for stopping a process, and for its exit.
final class LifeOptions {
  private LifeOptions() {}

  /// Nanoseconds between the stop signal and SIGKILL.
  static PerProcess<Long> timeouts(GivenOptions given, ProcessNames names) {
    return PerProcess.of(names, given, Options.TIMEOUT, Policy.DEFAULT.timeout());
  }

  static PerProcess<Signal> signals(GivenOptions given, ProcessNames names) {
    return PerProcess.of(names, given, Options.STOP_SIGNAL, Policy.DEFAULT.stopSignal());
  }

  /// Returns the options for each process.
  static Function<PlannedProcess, Policy> policies(GivenOptions given, ProcessNames names) {
    PerProcess<Long> timeouts = timeouts(given, names);
    PerProcess<Signal> signals = signals(given, names);
    Set<String> finishing = names.select(given, Options.CAN_FINISH);
    Set<String> dying = names.select(given, Options.CAN_DIE);
    Set<String> restarted = names.select(given, Options.RESTART);
    Set<String> daemonizing = names.select(given, Options.DAEMONIZES);
    PerProcess<Integer> limits =
        PerProcess.of(names, given, Options.RESTART_LIMIT, Policy.NO_LIMIT);
    return process ->
        new Policy(
            signals.of(process),
            timeouts.of(process),
            finishing.contains(process.name()),
            dying.contains(process.name()),
            restarted.contains(process.name()),
            limits.of(process),
            daemonizing.contains(process.name()));
  }
}
