package reeve.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lives of all processes of the plan, found by what is known of them.
final class ProcessTable {
  private final ProcessControl control;
  private final List<ManagedProcess> all = new ArrayList<>();
  private final Map<Integer, ManagedProcess> byPid = new HashMap<>();

  ProcessTable(ProcessControl control) {
    this.control = control;
  }

  void add(ManagedProcess life) {
    all.add(life);
  }

  /// Notes the pid of a process that has been started; those it had before stay its own.
  void started(ManagedProcess life, int pid) {
    byPid.put(pid, life);
  }

  /// All, in the order of the plan.
  List<ManagedProcess> all() {
    return all;
  }

  /// How many pids there have been.
  int pids() {
    return byPid.size();
  }

  /// Whose leader has or had a pid.
  ///
  /// @throws IllegalStateException where nobody has
  ManagedProcess of(int pid) {
    ManagedProcess life = byPid.get(pid);
    if (life == null) {
      throw new IllegalStateException("no process has pid " + pid);
    }
    return life;
  }

  /// Whose leader now is a child that has ended; null where that was an orphan, which has come to
  /// us only to end.
  @Nullable ManagedProcess ledBy(int pid) {
    ManagedProcess life = byPid.get(pid);
    return life != null && life.group().isLed(pid) ? life : null;
  }

  /// The process that a group belongs to, or null.
  @Nullable ManagedProcess ofGroup(int number) {
    return first(life -> life.owns(number));
  }

  boolean areOver() {
    return all.stream().allMatch(ManagedProcess::isOver);
  }

  /// The longest time that any of them has to stop, in nanoseconds.
  long longestTimeout() {
    return all.stream().mapToLong(life -> life.policy().timeout()).max().orElse(0);
  }

  /// The process that started an orphan, by its session, its environment or its parent; or null if
  /// they do not tell.
  @Nullable ManagedProcess ownerOf(Orphan orphan) {
    ManagedProcess owner = first(life -> life.isSession(orphan.session()));
    if (owner != null) {
      return owner;
    }
    String name = control.processOf(orphan.pid());
    return name.isEmpty() ? parentOf(orphan) : first(life -> life.name().equals(name));
  }

  /// The process that started an orphan without the environment of its process, which some programs
  /// clear, and others write their title over: the only one that there is, or the only one that has
  /// just exited; of several, the one whose command names the program.
  private @Nullable ManagedProcess parentOf(Orphan orphan) {
    List<ManagedProcess> exited =
        all.size() == 1 ? all : all.stream().filter(hasLeft(orphan)).toList();
    if (exited.size() > 1) {
      exited =
          exited.stream()
              .filter(life -> life.process().command().contains(orphan.program()))
              .toList();
    }
    return exited.size() == 1 ? exited.getFirst() : null;
  }

  private static Predicate<ManagedProcess> hasLeft(Orphan orphan) {
    return life ->
        life.phase() == ManagedProcess.Phase.SETTLING
            && orphan.startedAt() + Orphan.TICK > life.startedAt();
  }

  private @Nullable ManagedProcess first(Predicate<ManagedProcess> condition) {
    return all.stream().filter(condition).findFirst().orElse(null);
  }
}
