package reeve.posix;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/// Makes the descriptors of processes: pipes, or a terminal for each.
final class Wiring {
  private static final ByteBuffer NO_PATH = Libc.string("");

  private final Libc libc;
  private final Descriptors descriptors;
  private final Launch launch;

  Wiring(Libc libc, Launch launch) {
    this.libc = libc;
    this.descriptors = new Descriptors(libc);
    this.launch = launch;
  }

  /// Connects a process that is about to be started.
  ///
  /// @param isFed whether it gets input from us
  Stdio connect(boolean isFed) {
    return launch.isPty() ? terminal(isFed) : pipes();
  }

  /// Closes the side of the process, which has its own by now, or never will.
  void closeChildSide(Stdio stdio) {
    close(stdio.childInput(), stdio.childOutput());
  }

  /// Closes our side.
  void closeOurSide(Stdio stdio) {
    close(stdio.output(), stdio.input());
  }

  /// What tells a terminal, given by its descriptor, the size that it has now.
  IntConsumer resizing() {
    WindowSize size = WindowSize.ofStandardOutput(libc).without(launch.prefixColumns());
    return fd -> size.applyTo(libc, fd);
  }

  private Stdio pipes() {
    int[] output = descriptors.pipe();
    int[] input = descriptors.pipe();
    descriptors.makeNonBlocking(input[1]);
    return new Stdio(output[0], input[1], NO_PATH, input[0], output[1], -1);
  }

  private Stdio terminal(boolean isFed) {
    Pty pty = Pty.open(libc);
    resizing().accept(pty.master());
    int input = -1;
    if (isFed) {
      input = descriptors.duplicate(pty.master());
      descriptors.makeNonBlocking(input); // and the master too: it is the same open file
    }
    return new Stdio(pty.master(), input, pty.path(), -1, -1, -1);
  }

  private void close(int... fds) {
    for (int fd : fds) {
      if (fd >= 0) {
        descriptors.close(fd);
      }
    }
  }
}
