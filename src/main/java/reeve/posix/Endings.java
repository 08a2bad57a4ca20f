package reeve.posix;

import org.jspecify.annotations.Nullable;
import reeve.supervise.Event;
import reeve.supervise.ExitStatus;

/// The ends of children, each told after all that the child has printed.
final class Endings {
  private static final int MOST = 65536; // that a pipe holds, pipe(7); others may print on for ever

  private final Children children;
  private final OutputPipes pipes;
  private boolean isAny;
  private int pid; // of a child that has ended, whose pipe is still to be emptied
  private ExitStatus status = new ExitStatus.Exited(0);
  private int rest;

  Endings(Children children, OutputPipes pipes) {
    this.children = children;
    this.pipes = pipes;
  }

  /// Notes that children may have ended.
  void expect() {
    isAny = true;
  }

  /// The output of the next child that has ended, then its end; null where none has.
  @Nullable Event next() {
    if (pid == 0 && isAny) {
      begin();
    }
    if (pid == 0) {
      return null;
    }
    Event event = rest > 0 ? pipes.nextOf(pid) : null;
    if (event != null) {
      rest -= event instanceof Event.Output output ? output.length() : 0;
      return event;
    }
    Event ended = new Event.Ended(pid, status);
    pid = 0;
    return ended;
  }

  private void begin() {
    pid = children.ended();
    status = children.endedStatus();
    rest = MOST;
    isAny = pid != 0;
  }
}
