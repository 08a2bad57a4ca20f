package reeve.posix;

import java.nio.ByteBuffer;
import reeve.problem.ReeveException;

/// A pseudo-terminal, pty(7): what a process writes to the terminal at `path` can be read from
/// `master`, and the other way round.
///
/// @param path a NUL-terminated string
record Pty(int master, ByteBuffer path) {
  private static final int LONGEST_PATH = 128;

  /// Makes one that passes output as it is: by default, newlines would become CR LF.
  ///
  /// @throws ReeveException where the system has none to give
  static Pty open(Libc libc) {
    int flags = Platform.O_RDWR | Platform.O_NOCTTY | Platform.O_CLOEXEC;
    int master = (int) libc.call(Libc.function("posix_openpt"), flags);
    ByteBuffer path = Libc.memory(LONGEST_PATH);
    if (master < 0
        || (int) libc.call(Libc.function("grantpt"), master) != 0
        || (int) libc.call(Libc.function("unlockpt"), master) != 0
        || !putName(libc, master, path)) {
      throw new ReeveException(
          "cannot make a terminal: " + libc.message(libc.errno()) + "; use --no-pty");
    }
    TerminalSettings settings = TerminalSettings.of(libc, master);
    settings.forBytesAsTheyAre().applyTo(libc, master);
    return new Pty(master, path);
  }

  private static boolean putName(Libc libc, int master, ByteBuffer path) {
    long name = libc.call(Libc.function("ptsname"), master);
    if (name != 0) {
      path.put(0, libc.string(name).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    return name != 0;
  }
}
