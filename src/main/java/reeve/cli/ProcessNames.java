package reeve.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;

/// Resolves names of processes on the command line: `web` is every instance, `web.2` is one, `all`
/// is every process, and `none` clears the names before it.
final class ProcessNames {
  private final Plan plan;
  private final Procfile procfile;

  /// @param procfile its names are known even if they are not part of this run
  ProcessNames(Plan plan, Procfile procfile) {
    this.plan = plan;
    this.procfile = procfile;
  }

  /// Returns the names of the processes in a list that are part of this run.
  ///
  /// @throws ReeveException for a name that is not in the Procfile
  Set<String> select(GivenOptions given, Option<List<String>> option) {
    List<String> names = given.list(option);
    return names.isEmpty() ? Set.of() : given.read(option, names, list -> select(option, list));
  }

  private Set<String> select(Option<?> option, List<String> names) {
    Set<String> selected = new LinkedHashSet<>();
    for (String name : names) {
      if (isNone(name)) {
        selected.clear();
        continue;
      }
      requireKnown(option, name);
      for (PlannedProcess process : plan.processes()) {
        if (isMeant(process, name)) {
          selected.add(process.name());
        }
      }
    }
    return selected;
  }

  /// Returns the process of a name, or the first instance of a type.
  ///
  /// @throws ReeveException if no process of that name is part of this run
  String one(Option<?> option, String name) {
    Set<String> selected = select(option, List.of(name));
    if (isAll(name) && selected.size() > 1) {
      String text = option.longName() + " all: what is typed goes to one process; name it";
      throw new ReeveException(text);
    }
    if (selected.isEmpty()) {
      throw new ReeveException(
          option.longName() + " " + name + ": it does not run; name one that does");
    }
    return selected.iterator().next();
  }

  /// Refuses a name that is not in the Procfile, and a missing instance of a type that runs.
  void requireKnown(Option<?> option, String name) {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    if (!isAll(name) && !procfile.has(type)) {
      throw unknown(option, procfile.unknown(name));
    }
    List<PlannedProcess> instances = dot < 0 ? List.of() : plan.instancesOf(type);
    if (!instances.isEmpty() && instances.stream().noneMatch(process -> isMeant(process, name))) {
      String last = instances.size() == 1 ? "" : " to " + instances.getLast().name();
      String known = instances.getFirst().name() + last;
      throw unknown(option, "no process \"" + name + "\"; " + type + " has " + known);
    }
  }

  private static ReeveException unknown(Option<?> option, String what) {
    return new ReeveException(option.longName() + ": " + what);
  }

  /// True if a name stands for every process.
  boolean isAll(String name) {
    return procfile.isAll(name);
  }

  boolean isNone(String name) {
    return procfile.isNone(name);
  }

  private boolean isMeant(PlannedProcess process, String name) {
    return isAll(name) || name.equals(process.type()) || name.equals(process.name());
  }
}
