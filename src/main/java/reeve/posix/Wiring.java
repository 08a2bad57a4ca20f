package reeve.posix;

import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.system.WindowSize;

/// Makes the descriptors of processes: pipes, or a terminal for each.
final class Wiring {
  private static final int NONE = -1;

  private final Libc libc;
  private final Launch launch;

  Wiring(Libc libc, Launch launch) {
    this.libc = libc;
    this.launch = launch;
  }

  /// Connects a process that is about to be started.
  ///
  /// @param isFed whether it gets input from us
  Stdio connect(boolean isFed) {
    return launch.isPty() ? terminal(isFed) : pipes(isFed);
  }

  /// Closes the side of the process, which has its own by now, or never will.
  void closeChildSide(Stdio stdio) {
    close(stdio.childInput() == stdio.held() ? NONE : stdio.childInput(), stdio.childOutput());
  }

  /// Closes our side.
  void closeOurSide(Stdio stdio) {
    close(stdio.output(), stdio.input(), stdio.held());
  }

  /// The size that the terminals of processes have now.
  WindowSize size() {
    return WindowSize.ofStandardOutput(libc).without(launch.prefixColumns());
  }

  private Stdio pipes(boolean isFed) {
    int[] output = libc.pipe();
    int[] input = libc.pipe();
    if (!isFed) {
      return new Stdio(output[0], NONE, input[1], "", input[0], output[1], NONE);
    }
    libc.makeNonBlocking(input[1]);
    return new Stdio(output[0], input[1], NONE, "", input[0], output[1], NONE);
  }

  /// A process opens its terminal itself, because that makes it the controlling terminal of its
  /// session. On macOS it has no session yet by then (`posix_spawn` of xnu, bsd/kern/kern_exec.c).
  private Stdio terminal(boolean isFed) {
    Pty pty = Pty.open(libc, size());
    int input = NONE;
    if (isFed) {
      input = libc.dup(pty.master());
      libc.makeNonBlocking(input); // and the master too: it is the same open file
    }
    int given = Platform.IS_MACOS ? pty.slave() : NONE;
    return new Stdio(pty.master(), input, pty.slave(), pty.path(), given, NONE, NONE);
  }

  private void close(int... fds) {
    for (int fd : fds) {
      if (fd >= 0) {
        libc.close(fd);
      }
    }
  }
}
