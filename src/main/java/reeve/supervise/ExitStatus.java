package reeve.supervise;

import reeve.problem.ExitCode;

/// The exit status of a process.
public sealed interface ExitStatus {
  /// It called exit.
  record Exited(int code) implements ExitStatus {
    @Override
    public int exitCode() {
      return code;
    }

    @Override
    public String toString() {
      return "exited with code " + code;
    }
  }

  /// It was killed by a signal.
  ///
  /// @param number the number on this system
  /// @param name for example `SIGTERM`
  record Killed(int number, String name) implements ExitStatus {
    @Override
    public int exitCode() {
      return ExitCode.killedBy(number);
    }

    @Override
    public String toString() {
      return "was killed by " + name;
    }
  }

  /// Returns the status that a shell reports, from 0 to 255.
  int exitCode();
}
