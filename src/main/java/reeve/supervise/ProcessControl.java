package reeve.supervise;

import java.util.List;
import java.util.Optional;
import reeve.output.OutputBuffer;
import reeve.plan.PlannedProcess;

/// The operating system as the supervisor uses it, on one thread.
public interface ProcessControl {
  /// Starts a process as leader of a new session and process group, without waiting for it.
  ///
  /// @return its pid, which is also its process group id
  /// @throws reeve.problem.ReeveException if the process cannot be started
  int spawn(PlannedProcess process, String root);

  /// Waits for the next event, writing `out` to standard output meanwhile. While `out` is full,
  /// output of the processes is not read.
  ///
  /// @param deadline on the clock of [#now()], or [Long#MAX_VALUE] for none
  Event next(long deadline, OutputBuffer out);

  /// Writes `out` to standard output without reading output of the processes. Returns
  /// [Event.Timeout] when `out` is empty, or the first other event.
  Event flush(long deadline, OutputBuffer out);

  /// Reaps a child that has exited.
  WaitResult reap(int pid);

  /// Sends a signal to every process of a group; an empty group is not an error.
  void signalGroup(int group, Signal signal);

  /// True if a group has any process, including zombies.
  boolean isGroupAlive(int group);

  /// Returns the group of a child, which may be a zombie.
  int groupOf(int pid);

  /// Returns the pids of the adopted orphans, including zombies, in order of adoption. Always empty
  /// on systems without a subreaper.
  int[] orphans();

  /// Returns an orphan, or an empty Optional if the process is not an orphan of reeve.
  Optional<Orphan> orphan(int pid);

  /// Returns the name of the planned process in an orphan's environment, or an empty text.
  String processOf(int pid);

  /// Returns the members of a group that have not exited.
  Survivors survivorsOf(int group);

  /// Returns the program that listens on the port of a process, as `node (pid 123)`. Empty if there
  /// is none, or it belongs to the process itself.
  String portHolder(PlannedProcess process);

  /// Ensures that a group is stopped even if reeve is killed.
  void guard(int group, Signal stopSignal);

  /// Returns the arguments of a process, its program first, or an empty list if unknown.
  List<String> argumentsOf(int pid);

  /// Undoes [#guard] for a group that is gone, whose number may be reused, or is left running.
  void release(int group);

  /// Suspends reeve as Ctrl-Z does, and returns when it is continued. Returns immediately without a
  /// job-control shell.
  void suspend();

  /// Returns nanoseconds on a monotonic clock that stands still while reeve is suspended.
  long now();

  /// Stops reading the output of all processes.
  void closeOutputs();
}
