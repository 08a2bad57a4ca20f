package reeve.supervise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All orphans of a [FakeProcessControl], those that will come included.
final class FakeOrphans {
  private final Map<Integer, FakeOrphan> all = new LinkedHashMap<>();

  FakeOrphan get(int pid) {
    return all.computeIfAbsent(pid, FakeOrphan::new);
  }

  Optional<FakeOrphan> find(int pid) {
    return Optional.ofNullable(all.get(pid));
  }

  /// The pids of those that are children of reeve now.
  int[] pids(long now) {
    return all.values().stream()
        .filter(orphan -> orphan.exists(now) && isOurs(orphan, now))
        .mapToInt(FakeOrphan::pid)
        .toArray();
  }

  /// What the system says of one.
  Optional<Orphan> seen(int pid, long now) {
    return find(pid).filter(orphan -> orphan.exists(now)).map(orphan -> orphan.seen(now));
  }

  /// True if any is in a group, exited or not.
  boolean isIn(int group, long now) {
    return all.values().stream()
        .anyMatch(orphan -> orphan.exists(now) && orphan.groupAt(now) == group);
  }

  /// Kills those of a group that do not ignore a signal.
  ///
  /// @return those that are children of reeve, and so for reeve to reap
  List<Integer> signal(int group, Signal signal, long now) {
    List<FakeOrphan> ending =
        all.values().stream()
            .filter(orphan -> orphan.isRunning(now) && orphan.groupAt(now) == group)
            .filter(orphan -> orphan.heeds(signal))
            .toList();
    List<FakeOrphan> ours = ending.stream().filter(orphan -> isOurs(orphan, now)).toList();
    for (FakeOrphan orphan : ending) {
      if (ours.contains(orphan)) {
        orphan.end();
      } else {
        orphan.reap(); // by its parent
      }
    }
    return ours.stream().map(FakeOrphan::pid).toList();
  }

  private boolean isOurs(FakeOrphan orphan, long now) {
    return find(orphan.parent()).filter(parent -> parent.isRunning(now)).isEmpty();
  }
}
