package reeve.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import reeve.env.Environment;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// Looks for a program as a shell does, and says why it cannot be run, access(2), execve(2).
public final class ProgramSearch {
  private static final int LONGEST_FIRST_LINE = 256; // BINPRM_BUF_SIZE of Linux

  private final Libc libc = new Libc();
  private final Environment environment;
  private final String pathAdvice;

  /// @param environment with the `PATH` to search in
  /// @param pathAdvice what to do about a program that is not there
  public ProgramSearch(Environment environment, String pathAdvice) {
    this.environment = environment;
    this.pathAdvice = pathAdvice;
  }

  /// The path of a program that can be run, or "".
  ///
  /// @param directory where relative paths begin
  public String find(String program, String directory) {
    for (String candidate : ProgramPath.candidates(program, environment)) {
      String path = below(directory, candidate);
      if (libc.access(path, Platform.X_OK) && !libc.isDirectory(path)) {
        return path;
      }
    }
    return "";
  }

  /// What keeps a program from being run, or "".
  public String obstacle(String program, String directory) {
    String path = find(program, directory);
    if (!path.isEmpty()) {
      return interpreterObstacle(program, path);
    }
    boolean isRelative = !program.startsWith("/");
    for (String candidate : ProgramPath.candidates(program, environment)) {
      String file = below(directory, candidate);
      if (exists(file) && (program.indexOf('/') >= 0 || !libc.isDirectory(file))) {
        return libc.isDirectory(file)
            ? program + " is a directory"
            : candidate + " is not executable; run chmod +x " + candidate;
      }
    }
    if (program.indexOf('/') < 0) {
      return "`" + program + "` is not in PATH; " + pathAdvice;
    }
    return program + ": no such file" + (isRelative ? " in " + directory : "");
  }

  private String interpreterObstacle(String program, String path) {
    String line = firstLine(path);
    if (!line.startsWith("#!")) {
      return "";
    }
    String[] words = line.substring(2).strip().split("[ \t]+", -1);
    if (line.endsWith("\r") && !exists(words[0] + "\r")) {
      return program + " has Windows line ends, and no interpreter; save it with LF";
    } else if (!words[0].startsWith("/") || words[0].isEmpty()) {
      return "";
    } else if (!exists(words[0])) {
      return program + ": its interpreter " + words[0] + " does not exist";
    }
    boolean isByEnv = words[0].endsWith("/env") && words.length == 2 && !words[1].startsWith("-");
    boolean isMissing = isByEnv && find(words[1], "/").isEmpty();
    return isMissing ? program + ": its interpreter `" + words[1] + "` is not in PATH" : "";
  }

  private String firstLine(String path) {
    int fd = libc.open(path, Platform.O_RDONLY);
    if (fd < 0) {
      return "";
    }
    ByteBuffer memory = Libc.memory(LONGEST_FIRST_LINE);
    int length = Math.max(0, libc.read(fd, memory, LONGEST_FIRST_LINE));
    libc.close(fd);
    byte[] bytes = new byte[length];
    memory.get(0, bytes);
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(0, end);
  }

  private boolean exists(String path) {
    return libc.access(path, Platform.F_OK);
  }

  private static String below(String directory, String path) {
    return path.startsWith("/") ? path : directory + "/" + path;
  }
}
