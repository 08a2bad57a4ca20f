package reeve.posix;

import reeve.libc.Platform;
import reeve.supervise.Signal;

/// Names and numbers of signals, signal(7) and sys/signal.h.
final class SignalNames {
  private static final String[] LINUX = {
    "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
  };
  private static final String[] MACOS = {
    "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "EMT", "FPE", "KILL", "BUS", "SEGV", "SYS",
    "PIPE", "ALRM", "TERM", "URG", "STOP", "TSTP", "CONT", "CHLD", "TTIN", "TTOU", "IO", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "INFO", "USR1", "USR2"
  };
  private static final String[] NAMES = Platform.IS_MACOS ? MACOS : LINUX;

  private SignalNames() {}

  /// The name with `SIG` before it; for a real-time signal, which has none, `signal 34`.
  static String of(int number) {
    return number < NAMES.length ? "SIG" + NAMES[number] : "signal " + number;
  }

  static int numberOf(Signal signal) {
    for (int number = 1; number < NAMES.length; number++) {
      if (NAMES[number].equals(signal.name())) {
        return number;
      }
    }
    throw new IllegalArgumentException(signal.name());
  }
}
