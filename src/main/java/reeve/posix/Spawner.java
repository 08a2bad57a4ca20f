package reeve.posix;

import java.io.File;
import reeve.libc.Argv;
import reeve.libc.Envp;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.libc.PosixSpawn;

/// Starts programs: each leads a session and a group of its own, has an empty signal mask and
/// default dispositions, and no descriptors but 0, 1 and 2.
final class Spawner {
  private final PosixSpawn spawn;
  private final DescriptorLimit limit;

  Spawner(Libc libc, DescriptorLimit limit) {
    this.spawn = new PosixSpawn(libc);
    this.limit = limit;
  }

  /// Starts a program in a directory.
  ///
  /// @param stdio descriptors above 2
  /// @return the pid, or an error number, negated
  int spawn(Argv argv, Envp envp, String directory, Stdio stdio) {
    spawn.begin();
    try {
      connect(stdio);
      closeTheRest();
      spawn.changeDirectory(directory);
      // Only now: a descriptor above the limit could not be added to the actions.
      limit.lower();
      return spawn.spawn(argv, envp);
    } finally {
      limit.raise();
      spawn.end();
    }
  }

  private void connect(Stdio stdio) {
    if (stdio.childInput() >= 0) {
      spawn.duplicate(stdio.childInput(), 0);
    } else {
      spawn.close(0); // musl opens at a free number first, and the limit may allow none
      spawn.open(0, stdio.path(), Platform.O_RDWR);
    }
    int output = Math.max(0, stdio.childOutput());
    spawn.duplicate(output, 1);
    spawn.duplicate(stdio.childError() < 0 ? output : stdio.childError(), 2);
  }

  /// Closes what the JVM and reeve have open. The list may name a descriptor that is closed by
  /// then, which is no error on Linux; macOS closes them without a list.
  private void closeTheRest() {
    if (Platform.IS_MACOS || spawn.closeFrom(3)) {
      return;
    }
    String[] open = new File("/dev/fd").list();
    for (String fd : open == null ? new String[0] : open) {
      if (Integer.parseInt(fd) > 2) {
        spawn.close(Integer.parseInt(fd));
      }
    }
  }
}
