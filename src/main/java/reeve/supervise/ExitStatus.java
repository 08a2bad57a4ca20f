package reeve.supervise;

import reeve.problem.ExitCode;

/// How a process ended.
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

  /// A signal killed it.
  ///
  /// @param number as the system counts
  /// @param name `SIGTERM`
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

  /// The code that a shell would report: 0 to 255.
  int exitCode();
}
