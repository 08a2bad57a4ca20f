package reeve.supervise;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Looks for orphans that are in none of the groups that we know.
///
/// Nobody tells us when an orphan comes to us. So there is a look soon after each start and each
/// end, and then ever more rarely, because whoever sleeps should not be woken.
final class OrphanScanner {
  private static final long MILLI = 1_000_000;
  private static final long SOON = 10 * MILLI;
  private static final long RARELY = 2_000 * MILLI;

  /// How many times longer than a look the pause after it is, at least.
  private static final int SHARE = 4;

  /// As many as one look takes; what comes faster than it is found must not hold up all else.
  private static final int MOST = 100;

  private final ProcessControl control;
  private final IntPredicate isKnownGroup;
  private final Consumer<Orphan> found;
  private long pause = SOON;
  private long nextLook = Long.MAX_VALUE;
  private long earliest; // so that the looks at a thousand orphans leave time for all else
  private boolean isComplete = true;

  /// @param isKnownGroup whether a group is one of ours
  /// @param found takes an orphan that is not in one; its group is ours from then on
  OrphanScanner(ProcessControl control, IntPredicate isKnownGroup, Consumer<Orphan> found) {
    this.control = control;
    this.isKnownGroup = isKnownGroup;
    this.found = found;
  }

  /// Looks again soon: something has happened.
  void expect() {
    pause = SOON;
    nextLook = Math.min(nextLook, Math.max(earliest, control.now() + SOON));
  }

  long nextLook() {
    return nextLook;
  }

  void lookIfDue() {
    if (control.now() >= nextLook) {
      look();
    }
  }

  /// Looks now, and again for those that have come meanwhile: who forks and ends at once is gone
  /// when it is looked at, but its child has come behind it.
  void look() {
    long start = control.now();
    int looks = 0;
    int kept = 0;
    int[] pids = control.orphans();
    while (kept < pids.length && looks < MOST) {
      looks += pids.length - kept;
      for (int i = kept; i < pids.length; i++) {
        kept += isKept(pids[i]) ? 1 : 0;
      }
      pids = control.orphans();
    }
    isComplete = kept == pids.length;
    pause = Math.min(2 * pause, RARELY);
    long end = control.now();
    earliest = end + SHARE * (end - start);
    nextLook = Math.max(earliest, end + pause);
  }

  /// Whether the last look has found all that there were.
  boolean isComplete() {
    return isComplete;
  }

  /// Looks at one, and reaps it where nobody knows that it was there.
  ///
  /// @return whether it still stands where it did, before all that come later
  private boolean isKept(int pid) {
    Optional<Orphan> orphan = control.orphan(pid);
    while (orphan.isPresent() && !isKnownGroup.test(orphan.get().group())) {
      if (orphan.get().hasEnded()) {
        control.reap(pid);
        return false;
      }
      found.accept(orphan.get());
      orphan = control.orphan(pid); // it may have left that group meanwhile
    }
    return true;
  }
}
