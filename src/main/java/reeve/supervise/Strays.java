package reeve.supervise;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Looks for orphans that are in none of the groups that we know.
///
/// Nobody tells us when an orphan comes to us. So there is a look soon after each start and each
/// end, and then ever more rarely, because whoever sleeps should not be woken.
final class Strays {
  private static final long MILLI = 1_000_000;
  private static final long SOON = 10 * MILLI;
  private static final long RARELY = 2_000 * MILLI;

  private final ProcessControl control;
  private final IntPredicate isKnownGroup;
  private final Consumer<Orphan> found;
  private long pause = SOON;
  private long nextLook = Long.MAX_VALUE;

  /// @param isKnownGroup whether a group is one of ours
  /// @param found takes an orphan that is not in one; its group is ours from then on
  Strays(ProcessControl control, IntPredicate isKnownGroup, Consumer<Orphan> found) {
    this.control = control;
    this.isKnownGroup = isKnownGroup;
    this.found = found;
  }

  /// Looks again soon: something has happened.
  void expect() {
    pause = SOON;
    nextLook = Math.min(nextLook, control.now() + SOON);
  }

  long nextLook() {
    return nextLook;
  }

  void lookIfDue() {
    if (control.now() >= nextLook) {
      look();
    }
  }

  /// Looks now.
  void look() {
    for (int pid : control.orphans()) {
      Optional<Orphan> orphan = control.orphan(pid);
      if (orphan.isPresent() && !isKnownGroup.test(orphan.get().group())) {
        found.accept(orphan.get());
      }
    }
    pause = Math.min(2 * pause, RARELY);
    nextLook = control.now() + pause;
  }
}
