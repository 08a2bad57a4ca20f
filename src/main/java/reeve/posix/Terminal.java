package reeve.posix;

/// What standard output is.
public final class Terminal {
  private Terminal() {}

  /// Whether standard output is a terminal, isatty(3).
  public static boolean isStandardOutput() {
    return (int) new Libc().call(Libc.function("isatty"), 1) == 1;
  }
}
