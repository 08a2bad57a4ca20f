package reeve.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeve.output.Console;
import reeve.supervise.Descendant.Role;

/// Adopts orphans outside the known process groups. Each becomes a daemon, which takes the place of
/// its process, or a helper, which does not.
final class Adoption {
  /// A daemon is younger than this when its process exits; an older descendant is a helper. What is
  /// left of the group of a process that exited 0 has this time to leave it.
  private static final long YOUNG = 500_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Groups groups;
  private final ProcessTable processes;
  private final Advice advice;
  private final OrphanScanner scanner;
  private final List<Descendant> undecided = new ArrayList<>();
  private final List<Descendant> kept = new ArrayList<>();

  Adoption(
      ProcessControl control,
      Console console,
      Groups groups,
      ProcessTable processes,
      Advice advice) {
    this.control = control;
    this.console = console;
    this.groups = groups;
    this.processes = processes;
    this.advice = advice;
    this.scanner = new OrphanScanner(control, groups::isKnown, this::adopt);
  }

  /// Schedules a scan for orphans soon, after a start or an exit.
  void scanSoon() {
    scanner.scanSoon();
  }

  /// True if the last scan found every orphan.
  boolean isComplete() {
    return scanner.isComplete();
  }

  /// Scans for orphans now, and decides the role of each if possible.
  void look() {
    scanner.look();
    decide(Long.MAX_VALUE);
  }

  /// Gives descendants of a process time to leave its group and to call execve(2).
  void settle(ManagedProcess owner) {
    owner.settle(control.now() + YOUNG);
  }

  /// Scans if a scan is due, and decides about descendants that are no longer young.
  void lookIfDue() {
    scanner.lookIfDue();
    decide(control.now() - YOUNG);
  }

  /// Returns the time of the next scan or decision, on the clock of [ProcessControl#now()].
  long nextLook() {
    long next = scanner.nextLook();
    for (Descendant descendant : undecided) {
      next = Math.min(next, descendant.startedAt() + YOUNG);
    }
    return next;
  }

  /// Reports the programs that `--keep-running` leaves running.
  void reportKept() {
    for (Descendant descendant : kept) {
      if (control.isGroupAlive(descendant.group().number())) {
        console.report(Notices.kept(descendant.program(), descendant.pid()));
      }
    }
  }

  private void adopt(Orphan orphan) {
    ManagedProcess owner = processes.ownerOf(orphan);
    Policy policy =
        owner == null ? Policy.DEFAULT.withTimeout(processes.longestTimeout()) : owner.policy();
    ProcessGroup group = new ProcessGroup(control, orphan.program(), orphan.group(), policy, false);
    Descendant descendant = new Descendant(orphan, group);
    if (owner != null) {
      descendant.setOwner(owner);
    }
    if (!decide(descendant)) { // before adding it: a stopping Groups would stop a program to keep
      undecided.add(descendant);
    }
    groups.add(group);
  }

  /// Decides about the descendants started by a given time. The limit keeps the number of /proc
  /// reads per event low.
  private void decide(long startedUntil) {
    undecided.removeIf(each -> each.startedAt() <= startedUntil && decide(each));
  }

  /// Decides about a descendant. Returns false if it is too early.
  private boolean decide(Descendant descendant) {
    descendant.decide(roleOf(descendant));
    ManagedProcess owner = descendant.owner();
    if (descendant.isUndecided()) {
      if (owner != null && owner.phase() == ManagedProcess.Phase.SETTLING) {
        settle(owner);
      }
      return false;
    }
    report(descendant);
    return true;
  }

  /// Returns the role of a descendant, which may have called execve(2) since the last scan.
  private Role roleOf(Descendant descendant) {
    refresh(descendant);
    List<String> words = control.argumentsOf(descendant.pid());
    if (advice.isKept(descendant.program(), words)) {
      descendant.group().keep();
      kept.add(descendant);
      return Role.HELPER;
    }
    ManagedProcess owner = descendant.owner();
    if (advice.isHelper(descendant.program(), words) || groups.areStopping()) {
      return Role.HELPER;
    }
    if (owner == null) {
      return isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.HELPER;
    }
    if (owner.isAlive() && daemonizes(owner)) {
      return Role.DAEMON;
    }
    return switch (owner.phase()) {
      case RUNNING -> isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.HELPER;
      case SETTLING -> roleAfterExit(descendant, owner);
      case DAEMONIZED -> roleBesideDaemon(descendant, owner);
      case WAITING, OVER -> Role.HELPER;
    };
  }

  /// Waits for `setsid` or a shell, which may be about to execve(2) a known helper.
  private Role roleAfterExit(Descendant descendant, ManagedProcess owner) {
    if (!isYoung(descendant, owner.exitedAt())) {
      return Role.HELPER;
    }
    boolean isPassing = advice.becomesAnother(descendant.program());
    return isPassing && isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.DAEMON;
  }

  /// A daemon may daemonize again.
  private Role roleBesideDaemon(Descendant descendant, ManagedProcess owner) {
    if (!isYoung(descendant, control.now())) {
      return Role.HELPER;
    }
    return owner.hasDaemon() ? Role.UNDECIDED : Role.DAEMON;
  }

  private static boolean isYoung(Descendant descendant, long when) {
    return when - descendant.startedAt() < YOUNG;
  }

  private boolean daemonizes(ManagedProcess owner) {
    return owner.policy().daemonizes() || advice.daemonizes(owner.planned());
  }

  private void refresh(Descendant descendant) {
    Optional<Orphan> orphan = control.orphan(descendant.pid());
    if (orphan.isPresent() && !orphan.get().hasEnded()) {
      descendant.seen(orphan.get());
    }
    if (descendant.owner() == null) {
      own(descendant);
    }
  }

  /// Looks for the owner at each decision. An exiting daemon has no environment left that names it;
  /// the exit of its process later is another sign.
  private void own(Descendant descendant) {
    ManagedProcess owner = processes.ownerOf(descendant.orphan());
    if (owner != null) {
      descendant.setOwner(owner);
    }
  }

  /// Reports a descendant, except during shutdown, when orphans are expected.
  private void report(Descendant descendant) {
    ManagedProcess owner = descendant.owner();
    String program = descendant.program();
    boolean isNews = owner == null || owner.addProgram(program);
    boolean isKept = kept.contains(descendant);
    boolean isThere = isKept || !descendant.group().isGoneNow();
    if (groups.areStopping() || !isNews || !isThere) {
      return;
    }
    if (owner != null && descendant.isDaemon()) {
      String fix = advice.toKeepInForeground(owner.planned(), program);
      console.report(Notices.daemonized(owner.name(), descendant.pid(), program, fix));
    } else {
      String name = owner == null ? "" : owner.name();
      console.report(Notices.backgrounded(name, descendant.pid(), program, isKept));
    }
  }
}
