package reeve.posix;

import org.jspecify.annotations.Nullable;
import reeve.supervise.Event;

/// The ends of children, each told after all that the child has printed.
final class Endings {
  private static final int MOST = 65536; // that a pipe holds, pipe(7); others may print on for ever

  private final Children children;
  private final OutputPipes pipes;
  private boolean isAny;
  private int pid; // of the child whose pipe is being emptied, or 0
  private int rest;

  Endings(Children children, OutputPipes pipes) {
    this.children = children;
    this.pipes = pipes;
  }

  /// Notes that children may have ended.
  void expect() {
    isAny = true;
  }

  /// The output of the next child that has ended, then its end; null where none has. Who is reaped
  /// meanwhile is not told of.
  @Nullable Event next() {
    int ended = isAny ? children.ended() : 0;
    isAny = ended != 0;
    if (ended != pid) {
      pid = ended;
      rest = MOST;
    }
    if (ended == 0) {
      return null;
    }
    Event event = rest > 0 ? pipes.nextOf(pid) : null;
    if (event != null) {
      rest -= event instanceof Event.Output output ? output.length() : 0;
      return event;
    }
    pid = 0; // the next one may have the same number
    return new Event.Ended(ended, children.endedStatus());
  }
}
