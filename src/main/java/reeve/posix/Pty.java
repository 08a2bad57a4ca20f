package reeve.posix;

import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.problem.ReeveException;
import reeve.system.TerminalSettings;
import reeve.system.WindowSize;

/// A pseudo-terminal, pty(7): what a process writes to the terminal at `path`, of which `slave` is
/// a descriptor, can be read from `master`, and the other way round.
record Pty(int master, int slave, String path) {
  /// Makes one that passes output as it is: by default, newlines would become CR LF.
  ///
  /// The terminal is opened before it is set, because macOS lets nobody set one that is not open,
  /// and sets it to defaults at its first opening (`ptyioctl`, `ptsopen` of xnu,
  /// bsd/kern/tty_dev.c).
  ///
  /// @throws ReeveException if the system has none to give
  static Pty open(Libc libc, WindowSize size) {
    int master = libc.openMaster();
    String path = master < 0 ? null : libc.ptsname(master);
    int slave = path == null ? -1 : libc.open(path, Platform.O_RDWR | Platform.O_NOCTTY);
    if (path == null || slave < 0) {
      throw new ReeveException("cannot make a terminal: " + libc.message() + "; use --no-pty");
    }
    TerminalSettings settings = TerminalSettings.of(libc, slave);
    settings.forBytesAsTheyAre().applyTo(libc, slave);
    size.applyTo(libc, slave);
    return new Pty(master, slave, path);
  }
}
