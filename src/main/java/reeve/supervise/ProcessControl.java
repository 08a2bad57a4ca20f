package reeve.supervise;

import java.util.List;
import java.util.Optional;
import reeve.output.OutputBuffer;
import reeve.plan.PlannedProcess;

/// What the supervisor needs of the operating system. Used by one thread.
public interface ProcessControl {
  /// Starts a process as leader of a session and a group of its own; does not wait for it.
  ///
  /// @return its pid, which is also the number of its group
  /// @throws reeve.problem.ReeveException where the system refuses
  int spawn(PlannedProcess process, String root);

  /// Waits for the next event, and writes what it can of `out` to standard output meanwhile. While
  /// `out` is full, no output of processes is read.
  ///
  /// @param deadline as [#now()] counts; [Long#MAX_VALUE] for none
  Event next(long deadline, OutputBuffer out);

  /// Writes `out` to standard output, reads nothing, and returns when all is written, with
  /// [Event.Timeout], or when one of the other events than output comes.
  Event flush(long deadline, OutputBuffer out);

  /// Takes a child that has ended out of the process table.
  WaitResult reap(int pid);

  /// Sends a signal to all processes of a group; that there are none is no error.
  void signalGroup(int group, Signal signal);

  /// Whether a group has any process, be it one that has ended and is not reaped.
  boolean isGroupAlive(int group);

  /// The group of a child, be it ended but not reaped.
  int groupOf(int pid);

  /// The pids of the orphans that have come to us, be they ended, until they are reaped; who has
  /// come later stands behind. Always none where the system does not give them to us.
  int[] orphans();

  /// What is known of an orphan; nothing where it is not our business.
  Optional<Orphan> orphan(int pid);

  /// The name of the planned process that an orphan belongs to, as its environment says; empty
  /// where that is not known.
  String processOf(int pid);

  /// The members of a group that have not exited.
  Survivors survivorsOf(int group);

  /// The program that listens on the port of a process, with its pid, as `node (pid 123)`; empty if
  /// none does, or it belongs to the process itself.
  String portHolder(PlannedProcess process);

  /// Sees to it that a group is stopped even if we are killed.
  void guard(int group, Signal stopSignal);

  /// The words of a process, its program first; empty where they are not known.
  List<String> argumentsOf(int pid);

  /// Undoes [#guard]: the group is gone, and its number may become another's, or it is to go on.
  void release(int group);

  /// Stops ourselves as Ctrl-Z does, and returns when somebody lets us go on; at once where nobody
  /// could.
  void suspend();

  /// Nanoseconds since some moment, without those in which we were suspended; never goes back.
  long now();

  /// Stops reading the output of all processes.
  void closeOutputs();
}
