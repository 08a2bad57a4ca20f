package reeve.supervise;

import java.util.function.Consumer;
import reeve.output.Console;

/// Prints what is still on its way when no process is left.
final class Drain {
  private static final int PIPE_CAPACITY = 65536; // pipe(7)

  /// How long a shutdown that somebody asked for waits for a reader of standard output.
  private static final long FLUSH_BOUND = 1_000_000_000;

  private final ProcessControl control;
  private final Console console;
  private boolean isGone;
  private long bound = Long.MAX_VALUE;

  Drain(ProcessControl control, Console console) {
    this.control = control;
    this.console = console;
  }

  /// Notes that nothing can be printed any more.
  void isGone() {
    isGone = true;
  }

  /// Notes that nobody is to wait for a reader.
  void hurry() {
    bound = control.now();
  }

  /// Notes that nobody is to wait long for a reader.
  void hurryUp() {
    bound = Math.min(bound, control.now() + FLUSH_BOUND);
  }

  /// Reads until nothing is left to read: at most what the pipes can hold, because a process that
  /// left its group with the pipe in hand may go on printing for ever.
  ///
  /// @param pipes how many there are
  /// @param handler takes what comes
  void drain(int pipes, Consumer<Event> handler) {
    long rest = (long) pipes * PIPE_CAPACITY;
    boolean isEmpty = false;
    while (!isEmpty && rest > 0 && isWanted()) {
      flush(handler);
      Event event = control.next(control.now(), console.out());
      isEmpty = event instanceof Event.Timeout;
      rest -= event instanceof Event.Output output ? output.length() : 0;
      handler.accept(event);
    }
    control.closeOutputs();
  }

  /// Writes all. When the processes ended by themselves this waits for a slow reader as long as it
  /// takes, so that nothing is lost.
  void flush(Consumer<Event> handler) {
    while (!console.out().isEmpty() && isWanted()) {
      handler.accept(control.flush(bound, console.out()));
    }
  }

  private boolean isWanted() {
    return !isGone && control.now() < bound;
  }
}
