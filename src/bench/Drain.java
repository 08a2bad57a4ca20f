import java.io.IOException;
import java.io.InputStream;

/// Reads a runner's standard output on a separate thread, as fast as it arrives.
final class Drain {
  /// Ignores the output.
  static final Sink NOWHERE = (buffer, length, nanos) -> {};

  private final InputStream output;
  private final Sink sink;
  private final Thread thread = new Thread(this::read, "drain");
  private volatile long lastAt = System.nanoTime();
  private volatile boolean isPaused;

  /// Receives the output; called on the reading thread.
  interface Sink {
    /// @param nanos [System#nanoTime] of the arrival
    void accept(byte[] buffer, int length, long nanos);
  }

  private Drain(InputStream output, Sink sink) {
    this.output = output;
    this.sink = sink;
  }

  static Drain start(InputStream output, Sink sink) {
    Drain drain = new Drain(output, sink);
    drain.thread.setDaemon(true);
    drain.thread.start();
    return drain;
  }

  /// Returns the [System#nanoTime] of the last read.
  long lastAt() {
    return lastAt;
  }

  /// Stops reading after the current read.
  void pause() {
    isPaused = true;
  }

  /// Reads to the end on the caller's thread.
  static void all(InputStream input, Sink sink) throws IOException {
    new Drain(input, sink).pump();
  }

  private void read() {
    try {
      pump();
    } catch (IOException e) {
      return; // closed
    }
  }

  private void pump() throws IOException {
    byte[] buffer = new byte[1 << 18];
    int length;
    while (!isPaused && (length = output.read(buffer)) >= 0) {
      lastAt = System.nanoTime();
      sink.accept(buffer, length, lastAt);
    }
  }
}
