package reeve.system;

import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.problem.ReeveException;

/// Pays for the first call into libc while there is something else to do.
public final class Warmup {
  private Warmup() {}

  /// Starts to prepare the calls into libc on a thread, without blocking. An earlier call waits
  /// until they are ready.
  ///
  /// @throws ReeveException if libc cannot be called on this processor
  public static void start() {
    Platform.requireSupported();
    Thread thread = new Thread(() -> new Libc().message(0), "warmup");
    thread.setDaemon(true);
    thread.start();
  }
}
