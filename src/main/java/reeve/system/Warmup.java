package reeve.system;

import reeve.libc.Libc;

/// Pays for the first call into libc while there is something else to do.
public final class Warmup {
  private Warmup() {}

  /// Starts to prepare the calls into libc on a thread, without blocking. An earlier call waits
  /// until they are ready.
  public static void start() {
    Thread thread = new Thread(() -> new Libc().message(0), "warmup");
    thread.setDaemon(true);
    thread.start();
  }
}
