package reeve.supervise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.output.Console;

/// All groups that are to be stopped in the end: those of the processes, and what has left them.
final class Groups {
  /// How long after the longest timeout the whole must be over, whatever the processes do.
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

  /// Takes a group in. It is stopped at once where the others are.
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

  /// Notes that a process of a group has been reaped: if it was the last, the system may give the
  /// number to others.
  void shrunk(int number) {
    ProcessGroup group = all.get(number);
    if (group != null && group.isGoneNow()) {
      watched.remove(group);
    }
  }

  /// Whether none is left, as far as is known.
  boolean isEmpty() {
    return all.values().stream().allMatch(ProcessGroup::isGone);
  }

  /// Whether any group still runs, and nobody has told it to stop.
  boolean isAnyRunning() {
    return all.values().stream().anyMatch(group -> !group.isGoneNow() && group.isRunning());
  }

  /// Asks one group to stop.
  void stop(ProcessGroup group) {
    group.stop(killAt);
    watch(group);
  }

  /// Asks all to stop, and all that will come yet.
  void stopAll() {
    isStopping = true;
    long longest = 0;
    for (ProcessGroup group : all.values()) {
      longest = Math.max(longest, group.isGone() ? 0 : group.timeout());
    }
    killAt = control.now() + longest;
    all.values().forEach(this::stop);
  }

  /// Whether all have been asked to stop.
  boolean areStopping() {
    return isStopping;
  }

  /// Kills all, and all that will come yet.
  void killAll() {
    isKilling = true;
    all.values().forEach(this::kill);
  }

  /// Sends all a signal that has nothing to do with stopping.
  void pass(Signal signal) {
    all.values().forEach(group -> group.pass(signal));
  }

  /// Looks after the groups that stop: which are gone, which have had their time.
  void look() {
    for (ProcessGroup group : List.copyOf(watched)) {
      // To ask all of a thousand groups after each event would take longer than to stop them.
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

  /// The names of what is still stopping, each once, as `web.1, worker.1`; empty once KILL is due.
  String stopping() {
    Set<String> names = new LinkedHashSet<>();
    for (ProcessGroup group : watched) {
      if (!group.isGoneNow() && !group.isKilling()) {
        names.add(group.name());
      }
    }
    return control.now() < killAt ? String.join(", ", names) : "";
  }

  /// Whether the time for the whole is over.
  boolean isOverdue() {
    return isStopping && control.now() - killAt >= BOUND;
  }

  /// When to look again if nothing happens, or [Long#MAX_VALUE].
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
