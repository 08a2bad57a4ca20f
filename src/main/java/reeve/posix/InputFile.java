package reeve.posix;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import reeve.problem.ReeveException;

/// A file that the user named, opened by the bytes of its path, whatever the locale.
public final class InputFile implements AutoCloseable {
  private static final int PIECE = 8192;
  private static final int MOST = 12 * 1024 * 1024;

  private final Libc libc;
  private final Descriptors descriptors;
  private final String shown;
  private final String advice;
  private final int fd;

  private InputFile(Libc libc, String shown, String advice, int fd) {
    this.libc = libc;
    this.descriptors = new Descriptors(libc);
    this.shown = shown;
    this.advice = advice;
    this.fd = fd;
  }

  /// Opens a file for reading.
  ///
  /// @param advice what to do where it cannot be opened or read
  public static InputFile open(String path, String advice) {
    Libc libc = new Libc();
    int fd = open(libc, path, Platform.O_RDONLY);
    if (fd < 0) {
      throw error(libc, path, advice);
    }
    return new InputFile(libc, path, advice, fd);
  }

  /// The same, but a file that does not exist is no error.
  public static Optional<InputFile> openIfExists(String path, String advice) {
    Libc libc = new Libc();
    int fd = open(libc, path, Platform.O_RDONLY);
    if (fd < 0 && libc.errno() != Platform.ENOENT) {
      throw error(libc, path, advice);
    }
    return fd < 0 ? Optional.empty() : Optional.of(new InputFile(libc, path, advice, fd));
  }

  /// Whether there is a file, be it unreadable, access(2).
  public static boolean exists(String path) {
    Libc libc = new Libc();
    long address = Libc.address(Libc.string(path));
    boolean isThere = (int) libc.call(Libc.function("access"), address, Platform.F_OK) == 0;
    return isThere || libc.errno() != Platform.ENOENT;
  }

  /// Standard input as a file.
  public static InputFile standardInput(String shown, String advice) {
    return new InputFile(new Libc(), shown, advice, 0);
  }

  /// Refuses a path that is no folder.
  public static void requireFolder(String path, String advice) {
    Libc libc = new Libc();
    if (!isFolder(libc, path)) {
      throw error(libc, path, advice);
    }
  }

  /// True if a path is that of a directory that can be read.
  public static boolean isFolder(String path) {
    return isFolder(new Libc(), path);
  }

  private static boolean isFolder(Libc libc, String path) {
    int fd = open(libc, path, Platform.O_RDONLY | Platform.O_DIRECTORY);
    if (fd >= 0) {
      new Descriptors(libc).close(fd);
    }
    return fd >= 0;
  }

  /// Reads to the end. A file of more than 12 MiB was hardly written for reeve; it is refused
  /// before it fills the memory.
  public byte[] readAll() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer piece = Libc.memory(PIECE);
    byte[] bytes = new byte[PIECE];
    int length;
    while ((length = descriptors.read(fd, Libc.address(piece), PIECE)) > 0) {
      piece.get(0, bytes, 0, length);
      if (all.size() + length > MOST) {
        throw new ReeveException(shown + ": larger than 12 MiB; " + advice);
      }
      all.write(bytes, 0, length);
    }
    if (length < 0) {
      throw error(libc, shown, advice);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    if (fd > 2) {
      descriptors.close(fd);
    }
  }

  private static ReeveException error(Libc libc, String shown, String advice) {
    return new ReeveException(shown + ": " + libc.message(libc.errno()) + "; " + advice);
  }

  private static int open(Libc libc, String path, int flags) {
    return new Descriptors(libc).open(Libc.address(Libc.string(path)), flags);
  }
}
