package reeve.posix;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// Keeps the JVM from exiting while processes run.
///
/// A signal that comes before reeve has its handlers makes the JVM exit, and it does so on another
/// thread, which may be late: by then this one may have started processes.
final class ExitGuard {
  private final Semaphore released = new Semaphore(0);

  /// From here on an exit of the JVM first calls `stop`, and then waits for [#release()]. If the
  /// exit has begun already, this does not return.
  ExitGuard(Runnable stop) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stop), "exit guard"));
    } catch (IllegalStateException e) {
      while (true) {
        LockSupport.park(); // the exit ends this thread too
      }
    }
  }

  /// Lets the JVM exit: nothing runs any more.
  void release() {
    released.release();
  }

  private void await(Runnable stop) {
    if (!released.tryAcquire()) {
      stop.run();
      released.acquireUninterruptibly();
    }
  }
}
