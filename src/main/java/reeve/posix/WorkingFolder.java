package reeve.posix;

import java.nio.ByteBuffer;

/// Where reeve itself runs, getcwd(3).
public final class WorkingFolder {
  private static final int LONGEST = 65536;

  private WorkingFolder() {}

  /// A path from the top, links in it as they are. Where the folder that reeve runs in has been
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
    String folder = libc.string(Libc.address(buffer));
    return path.equals(".") ? folder : (folder.equals("/") ? "" : folder) + "/" + path;
  }
}
