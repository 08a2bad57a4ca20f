package reeve.supervise;

import java.util.List;

/// The members of a group that survived SIGKILL.
///
/// @param pids the known members
/// @param belongToOthers true if a member belongs to another user, so that reeve may not kill it
public record Survivors(List<Integer> pids, boolean belongToOthers) {
  public Survivors {
    pids = List.copyOf(pids);
  }
}
