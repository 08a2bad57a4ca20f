package reeve.system;

import reeve.libc.Libc;

/// The directory that reeve itself runs in, getcwd(3).
public final class WorkingDirectory {
  private WorkingDirectory() {}

  /// A path from the top, links in it as they are. Where the directory that reeve runs in has been
  /// removed, a relative path stays relative.
  public static String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    String directory = new Libc().getcwd();
    if (directory == null) {
      return path;
    }
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
    String real = new Libc().realpath(path);
    return real == null ? path : real;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
