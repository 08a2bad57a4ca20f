package reeve.supervise;

import java.util.List;

/// What is left of a group that KILL did not end.
///
/// @param pids its members, as far as they are known
/// @param belongToOthers whether one of them belongs to another user, who alone may kill it
public record Survivors(List<Integer> pids, boolean belongToOthers) {
  public Survivors {
    pids = List.copyOf(pids);
  }
}
