package reeve.system;

import reeve.libc.Libc;
import reeve.libc.Platform;

/// What a descriptor is, seen as a terminal: isatty(3), tcgetpgrp(3).
public final class Terminal {
  private Terminal() {}

  /// True if standard output is one.
  public static boolean isStandardOutput() {
    return new Libc().isatty(1);
  }

  /// True if standard error is one. The error may be that libc cannot be called.
  public static boolean isStandardError() {
    return Platform.isSupported() && new Libc().isatty(2);
  }

  /// How many columns the terminal has that standard output is, or 0 if it is none.
  public static int columns() {
    return isStandardOutput() ? WindowSize.ofStandardOutput(new Libc()).columns() : 0;
  }

  /// True if it is our controlling terminal, and another group is in the foreground of it.
  public static boolean isBackground(Libc libc, int fd) {
    int foreground = libc.tcgetpgrp(fd);
    return foreground >= 0 && foreground != libc.getpgrp();
  }
}
