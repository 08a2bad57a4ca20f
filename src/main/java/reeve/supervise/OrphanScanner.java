package reeve.supervise;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Scans for orphans outside the known groups.
///
/// The kernel does not notify a subreaper of new orphans. A scan therefore follows each start or
/// exit soon, then at growing intervals to keep idle wake-ups low.
final class OrphanScanner {
  private static final long MILLI = 1_000_000;
  private static final long SOON = 10 * MILLI;
  private static final long RARELY = 2_000 * MILLI;

  /// The minimum pause after a scan, as a multiple of its duration.
  private static final int SHARE = 4;

  /// The most orphans per scan, because processes that fork without end must not block the loop.
  private static final int MOST = 100;

  private final ProcessControl control;
  private final IntPredicate isKnownGroup;
  private final Consumer<Orphan> found;
  private long pause = SOON;
  private long nextLook = Long.MAX_VALUE;
  private long earliest; // so that scans of a thousand orphans leave time for the loop
  private boolean isComplete = true;

  /// @param isKnownGroup true for the number of a known group
  /// @param found receives an orphan outside the known groups, and makes its group known
  OrphanScanner(ProcessControl control, IntPredicate isKnownGroup, Consumer<Orphan> found) {
    this.control = control;
    this.isKnownGroup = isKnownGroup;
    this.found = found;
  }

  /// Schedules a scan soon.
  void scanSoon() {
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

  /// Scans until no new orphans arrive: one that forks and exits immediately leaves a child, which
  /// is adopted after it.
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

  /// True if the last scan found every orphan.
  boolean isComplete() {
    return isComplete;
  }

  /// Examines an orphan, and reaps it if it exited before it was found.
  ///
  /// @return true if it is still in the list of orphans, so that later ones follow it
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
