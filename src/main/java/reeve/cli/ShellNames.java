package reeve.cli;

import java.util.Set;
import reeve.system.WorkingDirectory;

/// Shells and the variables they drop. POSIX lets a shell decide whether a variable with a name
/// that is invalid in the shell reaches its commands.
final class ShellNames {
  /// Found by testing; bash, ksh93, yash, zsh and fish keep them.
  private static final Set<String> DROPPING = Set.of("dash", "ash", "busybox", "mksh", "lksh");

  private ShellNames() {}

  /// True if a shell is known to drop variables whose names are invalid in it.
  static boolean isDropping(String shell) {
    return DROPPING.contains(program(shell));
  }

  /// Returns the path of a shell and its program, as in `/bin/sh (dash)`.
  static String shown(String shell) {
    return shell + " (" + program(shell) + ")";
  }

  /// Resolves links because `sh` is usually a link to another shell.
  private static String program(String shell) {
    String path = WorkingDirectory.real(shell);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
