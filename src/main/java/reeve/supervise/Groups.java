package reeve.supervise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.output.Console;

/// The process groups that reeve stops: those of the processes and of their descendants.
final class Groups {
  /// How long a shutdown may take after the longest timeout, even if processes survive SIGKILL.
  private static final long BOUND = 2_000_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Map<Integer, ProcessGroup> all = new LinkedHashMap<>();
  private final List<ProcessGroup> watched = new ArrayList<>();
  private boolean isStopping;
  private boolean isKilling;
  private long killAt = Long.MAX_VALUE;

  Groups(ProcessControl control, Console console) {
    this.control = control;
    this.console = console;
  }

  /// Adds a group, and stops it immediately if a shutdown has begun.
  void add(ProcessGroup group) {
    all.put(group.number(), group);
    if (isKilling || control.now() >= killAt) {
      kill(group);
    } else if (isStopping) {
      stop(group);
    }
  }

  boolean isKnown(int number) {
    ProcessGroup group = all.get(number);
    return group != null && group.isKnown();
  }

  /// Checks a group after a member was reaped, because the system may reuse the number of an empty
  /// group.
  void memberReaped(int number) {
    ProcessGroup group = all.get(number);
    if (group != null && group.isGoneNow()) {
      watched.remove(group);
    }
  }

  /// True if every group was gone when last checked.
  boolean isEmpty() {
    return all.values().stream().allMatch(ProcessGroup::isGone);
  }

  /// True if any group runs and has not been sent its stop signal.
  boolean isAnyRunning() {
    return all.values().stream().anyMatch(group -> !group.isGoneNow() && group.isRunning());
  }

  /// Sends a group its stop signal.
  void stop(ProcessGroup group) {
    group.stop(killAt);
    watch(group);
  }

  /// Sends every group its stop signal, and each group added later.
  void stopAll() {
    isStopping = true;
    long longest = 0;
    for (ProcessGroup group : all.values()) {
      longest = Math.max(longest, group.isGone() ? 0 : group.timeout());
    }
    killAt = control.now() + longest;
    all.values().forEach(this::stop);
  }

  /// True if [#stopAll] was called.
  boolean areStopping() {
    return isStopping;
  }

  /// Kills every group, and each group added later.
  void killAll() {
    isKilling = true;
    all.values().forEach(this::kill);
  }

  /// Sends every group a signal unrelated to stopping.
  void pass(Signal signal) {
    all.values().forEach(group -> group.pass(signal));
  }

  /// Kills the stopping groups whose timeout has passed, and forgets those that are gone.
  void look() {
    for (ProcessGroup group : List.copyOf(watched)) {
      // A system call for each of a thousand groups after each event would delay the shutdown.
      if (group.isDue() && !group.isGoneNow() && group.isOverdue()) {
        if (group.isKilling()) {
          abandon(group);
        } else {
          kill(group);
        }
      }
    }
    watched.removeIf(ProcessGroup::isGone);
    all.values().removeIf(group -> !group.isKnown());
  }

  /// Returns the distinct names of stopping groups, as `web.1, worker.1`; empty once SIGKILL is
  /// due.
  String stopping() {
    Set<String> names = new LinkedHashSet<>();
    for (ProcessGroup group : watched) {
      if (!group.isGoneNow() && !group.isKilling()) {
        names.add(group.name());
      }
    }
    return control.now() < killAt ? String.join(", ", names) : "";
  }

  /// True if the shutdown has taken too long.
  boolean isOverdue() {
    return isStopping && control.now() - killAt >= BOUND;
  }

  /// Returns the time of the next look without an event, or [Long#MAX_VALUE].
  long nextLook() {
    long next = Long.MAX_VALUE;
    for (ProcessGroup group : watched) {
      next = Math.min(next, group.nextLook());
    }
    return next;
  }

  private void kill(ProcessGroup group) {
    if (!group.isGoneNow() && group.kill()) {
      console.report(Notices.killing(group.name(), group.number()));
      watch(group);
    }
  }

  private void abandon(ProcessGroup group) {
    console.report(
        Notices.stuck(group.name(), group.number(), control.survivorsOf(group.number())));
    group.abandon();
  }

  private void watch(ProcessGroup group) {
    if (!group.isGone() && !watched.contains(group)) {
      watched.add(group);
    }
  }
}
