package reeve.supervise;

import java.util.function.Consumer;
import reeve.output.Console;

/// Prints the remaining output after the last process has exited.
final class Drain {
  private static final int PIPE_CAPACITY = 65536; // pipe(7)

  /// How long a shutdown requested by a signal waits for the reader of standard output.
  private static final long FLUSH_BOUND = 1_000_000_000;

  private final ProcessControl control;
  private final Console console;
  private boolean isReaderGone;
  private long bound = Long.MAX_VALUE;

  Drain(ProcessControl control, Console console) {
    this.control = control;
    this.console = console;
  }

  void readerGone() {
    isReaderGone = true;
  }

  /// Stops waiting for the reader.
  void stopFlushing() {
    bound = control.now();
  }

  /// Limits the wait for the reader to a second.
  void limitFlush() {
    bound = Math.min(bound, control.now() + FLUSH_BOUND);
  }

  /// Reads the remaining output, at most the capacity of the pipes, because a daemon that inherited
  /// a pipe may print forever.
  ///
  /// @param pipes the number of pipes
  /// @param handler receives the events
  void drain(int pipes, Consumer<Event> handler) {
    long remaining = (long) pipes * PIPE_CAPACITY;
    boolean isEmpty = false;
    while (!isEmpty && remaining > 0 && mayPrint()) {
      flush(handler);
      Event event = control.next(control.now(), console.out());
      isEmpty = event instanceof Event.Timeout;
      remaining -= event instanceof Event.Output output ? output.length() : 0;
      handler.accept(event);
    }
    control.closeOutputs();
  }

  /// Writes all buffered output. Without a limit this waits for a slow reader, so that no output is
  /// lost.
  void flush(Consumer<Event> handler) {
    while (!console.out().isEmpty() && mayPrint()) {
      handler.accept(control.flush(bound, console.out()));
    }
  }

  private boolean mayPrint() {
    return !isReaderGone && control.now() < bound;
  }
}
