package reeve.posix;

import java.util.ArrayList;
import java.util.List;
import reeve.env.Environment;

/// Where programs are searched, environ(7).
public final class ProgramPath {
  /// What the shell's own search takes where `PATH` is not set.
  private static final String DEFAULT_PATH = "/usr/bin:/bin";

  private static final long ACCESS = Libc.function("access");

  private ProgramPath() {}

  /// The paths that a program may have: with a slash in its name just that, else one for each
  /// directory of `PATH`.
  static List<String> candidates(String program, Environment environment) {
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
    long address = Libc.address(Libc.string(path));
    if ((int) libc.call(ACCESS, address, Platform.F_OK) != 0) {
      return libc.message(libc.errno());
    }
    if (!isExecutable(libc, path)) {
      return "not executable";
    }
    // A directory that can be searched is executable, too.
    boolean isDirectory =
        (int) libc.call(ACCESS, Libc.address(Libc.string(path + "/.")), Platform.F_OK) == 0;
    return isDirectory ? "is a directory" : "";
  }

  static boolean isExecutable(Libc libc, String path) {
    return (int) libc.call(ACCESS, Libc.address(Libc.string(path)), Platform.X_OK) == 0;
  }
}
