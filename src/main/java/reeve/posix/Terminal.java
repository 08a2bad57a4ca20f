package reeve.posix;

/// Whether a descriptor is a terminal, isatty(3).
public final class Terminal {
  private Terminal() {}

  /// Whether standard output is one.
  public static boolean isStandardOutput() {
    return is(new Libc(), 1);
  }

  static boolean is(Libc libc, int fd) {
    return (int) libc.call(Libc.function("isatty"), fd) == 1;
  }
}
