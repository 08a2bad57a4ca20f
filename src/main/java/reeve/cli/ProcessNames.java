package reeve.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;

/// Names on the command line for processes that will run.
final class ProcessNames {
  private ProcessNames() {}

  /// The names of the processes that an option means: `web` is every instance of it, `web.2` that
  /// one, `all` is all.
  ///
  /// @throws ReeveException for a name that no process has
  static Set<String> select(Plan plan, String option, List<String> names) {
    Set<String> selected = new LinkedHashSet<>();
    for (String name : names) {
      boolean isKnown = false;
      for (PlannedProcess process : plan.processes()) {
        if (isMeant(process, name)) {
          isKnown = true;
          selected.add(process.name());
        }
      }
      if (!isKnown) {
        throw new ReeveException(
            option + " " + name + ": no such process will run; there are " + known(plan));
      }
    }
    return selected;
  }

  /// The first process that a name means.
  static String first(Plan plan, String option, String name) {
    return select(plan, option, List.of(name)).iterator().next();
  }

  private static boolean isMeant(PlannedProcess process, String name) {
    return name.equals("all") || name.equals(process.type()) || name.equals(process.name());
  }

  private static String known(Plan plan) {
    Set<String> types = new LinkedHashSet<>();
    plan.processes().forEach(process -> types.add(process.type()));
    return String.join(", ", types);
  }
}
