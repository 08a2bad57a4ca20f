package reeve.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The processes of the plan, by pid, group or orphan.
final class ProcessTable {
  private final ProcessControl control;
  private final List<ManagedProcess> all = new ArrayList<>();
  private final Map<Integer, ManagedProcess> byPid = new HashMap<>();

  ProcessTable(ProcessControl control) {
    this.control = control;
  }

  void add(ManagedProcess process) {
    all.add(process);
  }

  /// Adds the pid of a started process, which keeps the pids of earlier starts.
  void started(ManagedProcess process, int pid) {
    byPid.put(pid, process);
  }

  /// Returns the processes in the order of the plan.
  List<ManagedProcess> all() {
    return all;
  }

  /// Returns the number of pids there have been.
  int pids() {
    return byPid.size();
  }

  /// Returns the process whose leader has or had a pid.
  ///
  /// @throws IllegalStateException if there is none
  ManagedProcess of(int pid) {
    ManagedProcess process = byPid.get(pid);
    if (process == null) {
      throw new IllegalStateException("no process has pid " + pid);
    }
    return process;
  }

  /// Returns the process whose leader is an exited child, or null if the child is an adopted
  /// orphan.
  @Nullable ManagedProcess ledBy(int pid) {
    ManagedProcess process = byPid.get(pid);
    return process != null && process.group().isLed(pid) ? process : null;
  }

  /// Returns the process that a group belongs to, or null.
  @Nullable ManagedProcess ofGroup(int number) {
    return first(process -> process.owns(number));
  }

  boolean areOver() {
    return all.stream().allMatch(ManagedProcess::isOver);
  }

  /// Returns the longest timeout of the processes, in nanoseconds.
  long longestTimeout() {
    return all.stream().mapToLong(process -> process.policy().timeout()).max().orElse(0);
  }

  /// Returns the process that started an orphan, by session, environment or recent exit; or null.
  @Nullable ManagedProcess ownerOf(Orphan orphan) {
    ManagedProcess owner = first(process -> process.isSession(orphan.session()));
    if (owner != null) {
      return owner;
    }
    String name = control.processOf(orphan.pid());
    return name.isEmpty() ? parentOf(orphan) : first(process -> process.name().equals(name));
  }

  /// Guesses the process that started an orphan without `PS` in its environment, which some
  /// programs clear or overwrite with their title.
  ///
  /// The guess is the only process, or the only one that just exited; of several, the one whose
  /// command names the program.
  private @Nullable ManagedProcess parentOf(Orphan orphan) {
    List<ManagedProcess> exited =
        all.size() == 1 ? all : all.stream().filter(hasLeft(orphan)).toList();
    if (exited.size() > 1) {
      exited =
          exited.stream()
              .filter(process -> process.planned().command().contains(orphan.program()))
              .toList();
    }
    return exited.size() == 1 ? exited.getFirst() : null;
  }

  private static Predicate<ManagedProcess> hasLeft(Orphan orphan) {
    return process ->
        process.phase() == ManagedProcess.Phase.SETTLING
            && orphan.startedAt() + Orphan.TICK > process.startedAt();
  }

  private @Nullable ManagedProcess first(Predicate<ManagedProcess> condition) {
    return all.stream().filter(condition).findFirst().orElse(null);
  }
}
