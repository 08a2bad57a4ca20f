package reeve.posix;

import java.nio.ByteBuffer;

/// Where reeve itself runs, getcwd(3).
public final class WorkingDirectory {
  private static final int LONGEST = 65536;

  private WorkingDirectory() {}

  /// A path from the top, links in it as they are. Where the directory that reeve runs in has been
  /// removed, a relative path stays relative.
  public static String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    Libc libc = new Libc();
    ByteBuffer buffer = Libc.memory(LONGEST);
    if (libc.call(Libc.function("getcwd"), Libc.address(buffer), LONGEST) == 0) {
      return path;
    }
    String directory = libc.string(Libc.address(buffer));
    return path.equals(".") ? directory : (directory.equals("/") ? "" : directory) + "/" + path;
  }

  /// The same path without `.` and `..`, which service managers do not take; a link stays as it is
  /// unless a `..` follows it. No part of the path has to exist.
  public static String normal(String path) {
    String normal = "";
    for (String name : absolute(path).split("/", -1)) {
      if (name.equals("..")) {
        normal = parent(real(normal));
      } else if (!name.isEmpty() && !name.equals(".")) {
        normal = normal.concat("/").concat(name);
      }
    }
    return normal.isEmpty() ? "/" : normal;
  }

  /// The path without links, realpath(3); that of nothing stays as it is.
  public static String real(String path) {
    Libc libc = new Libc();
    long found = libc.call(Libc.function("realpath"), Libc.address(Libc.string(path)), 0);
    return found == 0 ? path : libc.string(found);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
