package reeve.posix;

import reeve.libc.Libc;
import reeve.libc.Platform;

/// The signals that reeve's caller has blocked or ignored, a bit for each from SIGHUP on. The JVM
/// changes some as it begins, so the launcher notes them before, as proc_pid_status(5) has them.
final class CallerSignals {
  private static final int HEX = 16;

  private CallerSignals() {}

  /// Blocks and ignores them again, just before this process becomes another program. Without /proc
  /// none is blocked, and those that the JVM has not changed stay ignored.
  static void restore(Libc libc) {
    libc.sigmask(noted("reeve.blocked"));
    long ignored = noted("reeve.ignored");
    for (int i = 0; i < Long.SIZE; i++) {
      if ((ignored >> i & 1) == 1) {
        libc.signal(i + 1, Platform.SIG_IGN);
      }
    }
  }

  private static long noted(String property) {
    String hex = System.getProperty(property, "");
    return hex.isEmpty() ? 0 : Long.parseUnsignedLong(hex, HEX);
  }
}
