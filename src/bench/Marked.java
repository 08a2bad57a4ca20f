import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the processes of a run by their environment, whatever their parent.
///
/// All descendants of a runner have the variable [#RUN]; those of an entry also have [#ENTRY]. A
/// process with only the first is part of the runner, which may be several processes.
final class Marked {
  static final String RUN = "REEVE_BENCH";
  static final String ENTRY = "REEVE_BENCH_ENTRY";

  /// One per call of the benchmark, which measures one runner at a time.
  static final String VALUE = Long.toString(ProcessHandle.current().pid());

  private Marked() {}

  static List<Long> all() {
    return pids(true);
  }

  static List<Long> ofRunner() {
    return pids(false);
  }

  /// Returns the entries that have a process, in alphabetical order.
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

  /// Kills all processes repeatedly until none is left, because they may be starting others.
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
