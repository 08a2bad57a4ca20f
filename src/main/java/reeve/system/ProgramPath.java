package reeve.system;

import java.util.ArrayList;
import java.util.List;
import reeve.env.Environment;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The paths at which a program is searched, environ(7).
public final class ProgramPath {
  /// The shell's own default if `PATH` is not set.
  private static final String DEFAULT_PATH = "/usr/bin:/bin";

  private ProgramPath() {}

  /// The paths that a program may have: with a slash in its name just that, else one for each
  /// directory of `PATH`.
  public static List<String> candidates(String program, Environment environment) {
    if (program.indexOf('/') >= 0) {
      return List.of(program);
    }
    String path = environment.get("PATH");
    List<String> candidates = new ArrayList<>();
    for (String directory : (path == null ? DEFAULT_PATH : path).split(":", -1)) {
      candidates.add((directory.isEmpty() ? "." : directory) + "/" + program);
    }
    return candidates;
  }

  /// Why the file at a path cannot be run, access(2); empty if it can.
  public static String fault(String path) {
    Libc libc = new Libc();
    if (!libc.access(path, Platform.F_OK)) {
      return libc.message();
    }
    if (!libc.access(path, Platform.X_OK)) {
      return "not executable";
    }
    // A directory that can be searched is executable, too.
    return libc.isDirectory(path) ? "is a directory" : "";
  }
}
