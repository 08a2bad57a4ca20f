package reeve.problem;

/// The exit codes of reeve itself. If a process stops the others, reeve exits with that process's
/// status.
public enum ExitCode {
  SUCCESS(0),
  FAILURE(1),
  USAGE(2),
  BUG(70), // EX_SOFTWARE of sysexits.h
  CANNOT_RUN(126), // this and the next as in a shell
  NOT_FOUND(127),
  HANGUP(killedBy(1)), // the numbers of these signals are the same everywhere
  INTERRUPTED(killedBy(2)),
  OUTPUT_CLOSED(killedBy(13)), // as if SIGPIPE had killed reeve
  TERMINATED(killedBy(15));

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /// Returns the exit status as a number.
  public int number() {
    return number;
  }

  /// Returns the status that a shell reports for a process killed by a signal.
  public static int killedBy(int signal) {
    return 128 + signal;
  }
}
