package reeve.posix;

import org.jspecify.annotations.Nullable;
import reeve.supervise.Event;

/// The exits of children, each after the output of the child.
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

  /// Schedules a look for exited children, after SIGCHLD.
  void expect() {
    isAny = true;
  }

  /// Returns the output of the next child that has exited, then its exit; null if there is none. A
  /// child that is reaped in the meantime is skipped.
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
