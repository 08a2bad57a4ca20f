package reeve.supervise;

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
  Remains reap(int pid);

  /// Sends a signal to all processes of a group; that there are none is no error.
  void signalGroup(int group, Signal signal);

  /// Whether a group has any process, be it one that has ended and is not reaped.
  boolean isGroupAlive(int group);

  /// Nanoseconds since some moment; never goes back.
  long now();

  /// Stops reading the output of all processes.
  void closeOutputs();
}
