package reeve.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lives of all processes of the plan, found by what is known of them.
final class Lives {
  private final ProcessControl control;
  private final List<ProcessLife> all = new ArrayList<>();
  private final Map<Integer, ProcessLife> byPid = new HashMap<>();

  Lives(ProcessControl control) {
    this.control = control;
  }

  void add(ProcessLife life) {
    all.add(life);
  }

  /// Notes the pid of a process that has been started; those it had before stay its own.
  void started(ProcessLife life, int pid) {
    byPid.put(pid, life);
  }

  /// All, in the order of the plan.
  List<ProcessLife> all() {
    return all;
  }

  /// How many pids there have been.
  int pids() {
    return byPid.size();
  }

  /// Whose leader has or had a pid.
  ///
  /// @throws IllegalStateException where nobody has
  ProcessLife of(int pid) {
    ProcessLife life = byPid.get(pid);
    if (life == null) {
      throw new IllegalStateException("no process has pid " + pid);
    }
    return life;
  }

  /// Whose leader now is a child that has ended; null where that was an orphan, which has come to
  /// us only to end.
  @Nullable ProcessLife ledBy(int pid) {
    ProcessLife life = byPid.get(pid);
    return life != null && life.group().isLed(pid) ? life : null;
  }

  boolean areOver() {
    return all.stream().allMatch(ProcessLife::isOver);
  }

  /// The longest time that any of them has to stop, in nanoseconds.
  long longestTimeout() {
    return all.stream().mapToLong(life -> life.policy().timeout()).max().orElse(0);
  }

  /// Who has started an orphan, or null.
  @Nullable ProcessLife ownerOf(Orphan orphan) {
    ProcessLife owner = first(life -> life.isSession(orphan.session()));
    if (owner != null) {
      return owner;
    }
    String name = control.processOf(orphan.pid());
    return name.isEmpty()
        ? likelyOwnerOf(orphan.program())
        : first(life -> life.name().equals(name));
  }

  /// Who has started a program that hides it: some write their title over their environment. It is
  /// whose command names it, else who has just ended as one that puts itself in the background
  /// does.
  private @Nullable ProcessLife likelyOwnerOf(String program) {
    ProcessLife likely = null;
    int most = 0;
    for (ProcessLife life : all) {
      boolean isNamed = life.isAlive() && life.process().command().contains(program);
      boolean isSettling = life.phase() == ProcessLife.Phase.SETTLING;
      int points = (isNamed ? 2 : 0) + (isSettling ? 1 : 0);
      likely = points > most ? life : likely;
      most = Math.max(points, most);
    }
    return likely;
  }

  private @Nullable ProcessLife first(Predicate<ProcessLife> condition) {
    return all.stream().filter(condition).findFirst().orElse(null);
  }
}
