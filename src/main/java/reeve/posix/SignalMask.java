package reeve.posix;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/// The signals that a thread blocks, pthread_sigmask(3).
final class SignalMask {
  private static final long SET = Libc.function("pthread_sigmask");

  private SignalMask() {}

  /// Sets that of this thread: a bit for each signal that is blocked, from SIGHUP on.
  static void set(Libc libc, long blocked) {
    ByteBuffer mask = Libc.memory(Platform.SIGSET_SIZE).putLong(0, blocked);
    try {
      libc.call(SET, Platform.SIG_SETMASK, Libc.address(mask), 0);
    } finally {
      Reference.reachabilityFence(mask);
    }
  }
}
