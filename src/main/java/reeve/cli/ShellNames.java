package reeve.cli;

import java.util.Set;
import reeve.posix.WorkingDirectory;

/// Names of variables as shells see them. POSIX leaves it to a shell whether one that it cannot
/// name itself reaches its commands.
final class ShellNames {
  /// As tried; bash, ksh93, yash, zsh and fish keep them.
  private static final Set<String> DROPPING = Set.of("dash", "ash", "busybox", "mksh", "lksh");

  private ShellNames() {}

  /// True if a shell is known to drop variables whose names it cannot say itself.
  static boolean isDropping(String shell) {
    return DROPPING.contains(program(shell));
  }

  /// The path of a shell and what it is, as in `/bin/sh (dash)`.
  static String shown(String shell) {
    return shell + " (" + program(shell) + ")";
  }

  /// `sh` is a link to the one that it is.
  private static String program(String shell) {
    String path = WorkingDirectory.real(shell);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
