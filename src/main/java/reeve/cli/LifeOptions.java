package reeve.cli;

import static reeve.cli.Options.list;
import static reeve.cli.Options.option;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.plan.PlannedProcess;
import reeve.problem.UsageException;
import reeve.supervise.Policy;

/// The options that decide what happens when a process ends.
final class LifeOptions {
  private static final String RESTART = "--restart";
  private static final String LIMIT = "--restart-limit";
  private static final String CAN_FINISH = "--can-finish";
  private static final String CAN_DIE = "--can-die";

  private LifeOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(list("NAME", RESTART));
    spec.addOption(option("N", LIMIT));
    spec.addOption(list("NAME", CAN_FINISH));
    spec.addOption(list("NAME", CAN_DIE));
  }

  /// What the options want of each process.
  static Function<PlannedProcess, Policy> policies(ParseResult parsed, ProcessNames names) {
    StopOptions stop = new StopOptions(parsed, names);
    Set<String> finishing = names.select(CAN_FINISH, Options.values(parsed, CAN_FINISH));
    Set<String> dying = names.select(CAN_DIE, Options.values(parsed, CAN_DIE));
    Set<String> restarted = names.select(RESTART, Options.values(parsed, RESTART));
    int limit = limit(Options.value(parsed, LIMIT));
    return process ->
        new Policy(
            stop.signalOf(process),
            stop.timeoutOf(process),
            finishing.contains(process.name()),
            dying.contains(process.name()),
            restarted.contains(process.name()),
            limit);
  }

  private static int limit(@Nullable String limit) {
    if (limit == null) {
      return Policy.NO_LIMIT;
    }
    try {
      return Integer.parseUnsignedInt(limit);
    } catch (NumberFormatException e) {
      throw new OptionException(
          LIMIT, new UsageException("restart limit \"" + limit + "\" is not a number, as 3"));
    }
  }
}
