package reeve.supervise;

import java.util.List;
import reeve.plan.PlannedProcess;

/// What is known of the programs that leave the group of their process.
public interface Advice {
  /// What to do about a program that daemonized, to follow a semicolon; or empty.
  ///
  /// @param process the process that started it
  /// @param program its name
  String toKeepInForeground(PlannedProcess process, String program);

  /// True if the command of a process is known to daemonize.
  boolean daemonizes(PlannedProcess process);

  /// True if a program becomes another one that it is given, execve(2), or is a shell.
  boolean becomesAnother(String program);

  /// True if a program is known as a helper, which other programs leave running for their next run.
  ///
  /// @param program its name as the system knows it
  /// @param words its words, or none where they are not known
  boolean isHelper(String program, List<String> words);

  /// True if the user wants a program to be left running.
  boolean isKept(String program, List<String> words);
}
