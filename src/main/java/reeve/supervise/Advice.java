package reeve.supervise;

import java.util.List;
import reeve.plan.PlannedProcess;

/// Knowledge about programs that leave the group of their process.
public interface Advice {
  /// Returns advice about a program that daemonized, to follow a semicolon, or an empty text.
  ///
  /// @param process the process that started it
  /// @param program its name
  String toKeepInForeground(PlannedProcess process, String program);

  /// True if the command of a process is known to daemonize.
  boolean daemonizes(PlannedProcess process);

  /// True if a program is a shell, or runs the command in its arguments by execve(2).
  boolean becomesAnother(String program);

  /// True if a program is a known helper, which other programs leave running for their next run.
  ///
  /// @param program its name in the process table
  /// @param words its arguments, or an empty list if they are unknown
  boolean isHelper(String program, List<String> words);

  /// True if the user wants a program to be left running.
  boolean isKept(String program, List<String> words);
}
