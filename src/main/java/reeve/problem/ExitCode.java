package reeve.problem;

/// The exit statuses of reeve itself; a process that stops the others brings its own.
public enum ExitCode {
  SUCCESS(0),
  FAILURE(1),
  USAGE(2),
  BUG(70), // EX_SOFTWARE of sysexits.h
  CANNOT_RUN(126), // this and the next as a shell has them
  NOT_FOUND(127),
  HANGUP(killedBy(1)), // the numbers of these signals are the same everywhere
  INTERRUPTED(killedBy(2)),
  OUTPUT_CLOSED(killedBy(13)), // as if SIGPIPE had killed reeve
  TERMINATED(killedBy(15));

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /// The number that the caller of reeve sees.
  public int number() {
    return number;
  }

  /// What a shell reports of a process that a signal killed.
  public static int killedBy(int signal) {
    return 128 + signal;
  }
}
