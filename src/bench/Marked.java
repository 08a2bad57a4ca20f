import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the processes of a run by what their environment says, whoever their parent is.
///
/// All that descend from a runner have the variable [#RUN]; what an entry of the Procfile has
/// started has [#ENTRY] too, so what has the first alone is the runner. A runner may be several
/// processes.
final class Marked {
  static final String RUN = "REEVE_BENCH";
  static final String ENTRY = "REEVE_BENCH_ENTRY";

  /// One for each call of the benchmark, which measures one runner at a time.
  static final String VALUE = Long.toString(ProcessHandle.current().pid());

  private Marked() {}

  static List<Long> all() {
    return pids(true);
  }

  static List<Long> ofRunner() {
    return pids(false);
  }

  /// The entries that have a process, in alphabetical order.
  static Set<String> entries() {
    Set<String> entries = new TreeSet<>();
    for (long pid : Proc.pids()) {
      Map<String, String> environment = Proc.environment(pid);
      if (VALUE.equals(environment.get(RUN)) && environment.containsKey(ENTRY)) {
        entries.add(environment.get(ENTRY));
      }
    }
    return entries;
  }

  /// Kills all, again and again until none is left, because they may be starting others.
  static void kill() {
    for (List<Long> left = all(); !left.isEmpty(); left = all()) {
      for (long pid : left) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  private static List<Long> pids(boolean withEntries) {
    List<Long> found = new ArrayList<>();
    for (long pid : Proc.pids()) {
      Map<String, String> environment = Proc.environment(pid);
      if (VALUE.equals(environment.get(RUN)) && (withEntries || !environment.containsKey(ENTRY))) {
        found.add(pid);
      }
    }
    return found;
  }
}
