package reeve.posix;

import java.util.ArrayList;
import java.util.List;
import reeve.env.Environment;

/// Where programs are searched, environ(7).
public final class ProgramPath {
  /// What the shell's own search takes where `PATH` is not set.
  private static final String DEFAULT_PATH = "/usr/bin:/bin";

  private static final long ACCESS = Libc.function("access");

  private final Libc libc = new Libc();

  /// The paths that a program may have: with a slash in its name just that, else one for each
  /// folder of `PATH`.
  static List<String> candidates(String program, Environment environment) {
    if (program.indexOf('/') >= 0) {
      return List.of(program);
    }
    String path = environment.get("PATH");
    List<String> candidates = new ArrayList<>();
    for (String folder : (path == null ? DEFAULT_PATH : path).split(":", -1)) {
      candidates.add((folder.isEmpty() ? "." : folder) + "/" + program);
    }
    return candidates;
  }

  /// Whether the file at a path can be run, access(2).
  public static boolean isExecutable(String path) {
    return isExecutable(new Libc(), path);
  }

  private static boolean isExecutable(Libc libc, String path) {
    return (int) libc.call(ACCESS, Libc.address(Libc.string(path)), Platform.X_OK) == 0;
  }

  /// Whether a program can be run.
  ///
  /// @param folder where relative paths begin
  public boolean has(String program, Environment environment, String folder) {
    for (String candidate : candidates(program, environment)) {
      String path = candidate.startsWith("/") ? candidate : folder + "/" + candidate;
      if (isExecutable(libc, path)) {
        return true;
      }
    }
    return false;
  }
}
