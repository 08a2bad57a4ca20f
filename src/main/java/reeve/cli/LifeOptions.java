package reeve.cli;

import static reeve.cli.Options.list;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.plan.PlannedProcess;
import reeve.problem.UsageException;
import reeve.supervise.Policy;

/// The options that decide what happens when a process ends.
final class LifeOptions {
  private static final String RESTART = "--restart";
  private static final String LIMIT = "--restart-limit";
  private static final int MOST_DIGITS = 9;
  private static final String CAN_FINISH = "--can-finish";
  private static final String CAN_DIE = "--can-die";

  private static final String DAEMONIZES = "--daemonizes";
  private static final String KEEP_RUNNING = "--keep-running";

  private LifeOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(list("NAME", RESTART));
    spec.addOption(list("[NAME=]N", LIMIT));
    spec.addOption(list("NAME", CAN_FINISH));
    spec.addOption(list("NAME", CAN_DIE));
    spec.addOption(list("NAME", DAEMONIZES));
    spec.addOption(list("PROGRAM", KEEP_RUNNING));
  }

  /// What the options want of each process.
  static Function<PlannedProcess, Policy> policies(ParseResult parsed, ProcessNames names) {
    StopOptions stop = new StopOptions(parsed, names);
    Set<String> finishing = names.select(CAN_FINISH, Options.values(parsed, CAN_FINISH));
    Set<String> dying = names.select(CAN_DIE, Options.values(parsed, CAN_DIE));
    Set<String> restarted = names.select(RESTART, Options.values(parsed, RESTART));
    Set<String> daemonizing = names.select(DAEMONIZES, Options.values(parsed, DAEMONIZES));
    PerProcess<Integer> limits =
        PerProcess.parse(names, Options.given(parsed, LIMIT), Policy.NO_LIMIT, LifeOptions::limit);
    return process ->
        new Policy(
            stop.signalOf(process),
            stop.timeoutOf(process),
            finishing.contains(process.name()),
            dying.contains(process.name()),
            restarted.contains(process.name()),
            limits.of(process),
            daemonizing.contains(process.name()));
  }

  /// The programs that are to be left running.
  static List<String> keptPrograms(ParseResult parsed) {
    return Options.values(parsed, KEEP_RUNNING);
  }

  private static int limit(String limit) {
    boolean isNumber = !limit.isEmpty() && limit.length() <= MOST_DIGITS;
    for (int i = 0; i < limit.length(); i++) {
      isNumber &= limit.charAt(i) >= '0' && limit.charAt(i) <= '9';
    }
    if (!isNumber) {
      String range = "\" is not a number from 0 to 999999999";
      throw new OptionException(LIMIT, new UsageException("restart limit \"" + limit + range));
    }
    return Integer.parseInt(limit);
  }
}
