package reeve.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeve.output.Console;
import reeve.supervise.Descendant.Role;

/// Takes in the orphans that have left the groups of their processes, and decides whether each is a
/// daemon, which takes the place of its process, or a helper, which does not.
final class Adoption {
  /// A daemon is younger than this when its process exits; what runs longer beside it is a helper.
  private static final long YOUNG = 500_000_000;

  /// How long a process that has exited 0 may still leave a group that daemonizes; the longer time
  /// is for a command that is known to.
  private static final long SETTLING = 100_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Groups groups;
  private final ProcessTable lives;
  private final Advice advice;
  private final OrphanScanner scanner;
  private final List<Descendant> undecided = new ArrayList<>();
  private final List<Descendant> kept = new ArrayList<>();

  Adoption(
      ProcessControl control, Console console, Groups groups, ProcessTable lives, Advice advice) {
    this.control = control;
    this.console = console;
    this.groups = groups;
    this.lives = lives;
    this.advice = advice;
    this.scanner = new OrphanScanner(control, groups::isKnown, this::found);
  }

  /// Looks for orphans again soon: something has happened.
  void expect() {
    scanner.expect();
  }

  /// True if the last look has found all orphans that there were.
  boolean isComplete() {
    return scanner.isComplete();
  }

  /// Looks for orphans, and decides about all of them as far as possible: something has happened.
  void look() {
    scanner.look();
    decide(Long.MAX_VALUE);
  }

  /// Gives what a process has started time to leave its group, and to become its own program.
  void settle(ManagedProcess life) {
    life.settle(control.now() + (daemonizes(life) ? YOUNG : SETTLING));
  }

  /// Does what is due by now.
  void lookIfDue() {
    scanner.lookIfDue();
    decide(control.now() - YOUNG);
  }

  /// When something is due, as [ProcessControl#now()] counts.
  long nextLook() {
    long next = scanner.nextLook();
    for (Descendant descendant : undecided) {
      next = Math.min(next, descendant.startedAt() + YOUNG);
    }
    return next;
  }

  /// Reports what `--keep-running` leaves running.
  void reportKept() {
    for (Descendant descendant : kept) {
      if (control.isGroupAlive(descendant.group().number())) {
        console.report(Notices.kept(descendant.program(), descendant.pid()));
      }
    }
  }

  private void found(Orphan orphan) {
    ManagedProcess owner = lives.ownerOf(orphan);
    Policy policy = owner == null ? Policy.DEFAULT.lasting(lives.longestTimeout()) : owner.policy();
    ProcessGroup group = new ProcessGroup(control, orphan.program(), orphan.group(), policy, false);
    Descendant descendant = new Descendant(orphan, group);
    if (owner != null) {
      descendant.belongsTo(owner);
    }
    if (!decide(descendant)) { // before it could be stopped: it may be one to keep
      undecided.add(descendant);
    }
    groups.add(group);
  }

  /// Decides about those that were started until a moment. Each is looked up in /proc, so a
  /// thousand of them must not be asked after each event.
  private void decide(long startedUntil) {
    undecided.removeIf(each -> each.startedAt() <= startedUntil && decide(each));
  }

  /// Decides about one if that is possible by now.
  private boolean decide(Descendant descendant) {
    descendant.decide(roleOf(descendant));
    ManagedProcess life = descendant.life();
    if (descendant.isUndecided()) {
      if (life != null && life.phase() == ManagedProcess.Phase.SETTLING) {
        settle(life);
      }
      return false;
    }
    report(descendant);
    return true;
  }

  /// What it is, as far as can be told by now. It may only now have become its program.
  private Role roleOf(Descendant descendant) {
    refresh(descendant);
    List<String> words = control.argumentsOf(descendant.pid());
    if (advice.isKept(descendant.program(), words)) {
      descendant.group().keep();
      kept.add(descendant);
      return Role.HELPER;
    }
    ManagedProcess life = descendant.life();
    if (advice.isHelper(descendant.program(), words) || groups.areStopping()) {
      return Role.HELPER;
    }
    if (life == null) {
      return isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.HELPER;
    }
    if (life.isAlive() && daemonizes(life)) {
      return Role.DAEMON;
    }
    return switch (life.phase()) {
      case RUNNING -> isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.HELPER;
      case SETTLING -> roleAfterExit(descendant, life);
      case DAEMONIZED -> roleBesideDaemon(descendant, life);
      case WAITING, OVER -> Role.HELPER;
    };
  }

  /// What still is `setsid` or a shell may be about to become a known helper, execve(2).
  private Role roleAfterExit(Descendant descendant, ManagedProcess life) {
    if (!isYoung(descendant, life.exitedAt())) {
      return Role.HELPER;
    }
    boolean isPassing = advice.becomesAnother(descendant.program());
    return isPassing && isYoung(descendant, control.now()) ? Role.UNDECIDED : Role.DAEMON;
  }

  /// A daemon may daemonize again.
  private Role roleBesideDaemon(Descendant descendant, ManagedProcess life) {
    if (!isYoung(descendant, control.now())) {
      return Role.HELPER;
    }
    return life.hasDaemon() ? Role.UNDECIDED : Role.DAEMON;
  }

  private static boolean isYoung(Descendant descendant, long when) {
    return when - descendant.startedAt() < YOUNG;
  }

  private boolean daemonizes(ManagedProcess life) {
    return life.policy().daemonizes() || advice.daemonizes(life.process());
  }

  private void refresh(Descendant descendant) {
    Optional<Orphan> orphan = control.orphan(descendant.pid());
    if (orphan.isPresent() && !orphan.get().hasEnded()) {
      descendant.runs(orphan.get().program());
      ManagedProcess owner = descendant.life() == null ? lives.ownerOf(orphan.get()) : null;
      if (owner != null) {
        descendant.belongsTo(owner);
      }
    }
  }

  /// Once the groups are stopped, an orphan has only lost its parent.
  private void report(Descendant descendant) {
    ManagedProcess life = descendant.life();
    String program = descendant.program();
    boolean isNews = life == null || life.addProgram(program);
    boolean isKept = kept.contains(descendant);
    boolean isThere = isKept || !descendant.group().isGoneNow();
    if (groups.areStopping() || !isNews || !isThere) {
      return;
    }
    if (life != null && descendant.isDaemon()) {
      String fix = advice.toKeepInForeground(life.process(), program);
      console.report(Notices.daemonized(life.name(), descendant.pid(), program, fix));
    } else {
      String name = life == null ? "" : life.name();
      console.report(Notices.backgrounded(name, descendant.pid(), program, isKept));
    }
  }
}
