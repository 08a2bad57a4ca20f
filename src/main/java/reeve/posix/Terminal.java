package reeve.posix;

/// What a descriptor is, seen as a terminal: isatty(3), tcgetpgrp(3).
public final class Terminal {
  private Terminal() {}

  /// True if standard output is one.
  public static boolean isStandardOutput() {
    return is(new Libc(), 1);
  }

  /// True if standard error is one.
  public static boolean isStandardError() {
    return is(new Libc(), 2);
  }

  /// How many columns the terminal has that standard output is, or 0 if it is none.
  public static int columns() {
    return isStandardOutput() ? WindowSize.ofStandardOutput(new Libc()).columns() : 0;
  }

  static boolean is(Libc libc, int fd) {
    return (int) libc.call(Libc.function("isatty"), fd) == 1;
  }

  /// True if it is our controlling terminal, and another group is in the foreground of it.
  static boolean isBackground(Libc libc, int fd) {
    int foreground = (int) libc.call(Libc.function("tcgetpgrp"), fd);
    return foreground >= 0 && foreground != (int) libc.call(Libc.function("getpgrp"), 0);
  }
}
