package reeve.system;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.problem.ReeveException;

/// A file that the user named, opened by the bytes of its path, whatever the locale.
public final class InputFile implements AutoCloseable {
  private static final int PIECE = 8192;
  private static final int MOST = 12 * 1024 * 1024;

  private final Libc libc;
  private final String shown;
  private final int fd;

  private InputFile(Libc libc, String shown, int fd) {
    this.libc = libc;
    this.shown = shown;
    this.fd = fd;
  }

  /// Opens a file for reading.
  public static InputFile open(String path) {
    Libc libc = new Libc();
    int fd = libc.open(path, Platform.O_RDONLY);
    if (fd < 0) {
      throw error(libc, path);
    }
    return new InputFile(libc, path, fd);
  }

  /// The same, but a file that does not exist is no error.
  public static Optional<InputFile> openIfExists(String path) {
    Libc libc = new Libc();
    return existing(libc, path, libc.open(path, Platform.O_RDONLY));
  }

  /// The same, but what is no file, such as a virtual environment of Python, is as good as not
  /// there. A FIFO is read like a file.
  ///
  /// @param others takes what it is
  public static Optional<InputFile> openIfFile(String path, Consumer<String> others) {
    Libc libc = new Libc();
    int fd = libc.open(path, Platform.O_RDONLY | Platform.O_NOCTTY);
    String kind = fd < 0 ? kindOfUnopened(libc, path) : kind(libc, path, fd);
    if (kind.isEmpty()) {
      return existing(libc, path, fd);
    }
    new InputFile(libc, path, fd).close();
    others.accept(kind);
    return Optional.empty();
  }

  private static Optional<InputFile> existing(Libc libc, String path, int fd) {
    if (fd < 0 && libc.errno() != Platform.ENOENT) {
      throw error(libc, path);
    }
    return fd < 0 ? Optional.empty() : Optional.of(new InputFile(libc, path, fd));
  }

  /// What an open path is if it is neither a file nor a FIFO, else "".
  private static String kind(Libc libc, String path, int fd) {
    if (libc.isDirectory(path)) {
      return "a directory";
    }
    // A device other than a terminal cannot say how much there is to read; files of Linux can.
    boolean isSilent =
        !Platform.IS_MACOS && libc.ioctl(fd, Platform.FIONREAD, Libc.memory(Integer.BYTES)) < 0;
    return isSilent || libc.isatty(fd) ? "a device" : "";
  }

  /// The same of a path that cannot be opened, open(2). The `errno` stays unless it says that
  /// nothing is there.
  private static String kindOfUnopened(Libc libc, String path) {
    int error = libc.errno();
    if (error == Platform.ENXIO || error == Platform.EOPNOTSUPP) {
      return "a socket";
    }
    boolean isLost = error == Platform.ELOOP || (error == Platform.ENOENT && libc.isLink(path));
    return isLost ? "a symbolic link to nothing" : "";
  }

  /// True if there is a file, even one that cannot be read, access(2).
  public static boolean exists(String path) {
    Libc libc = new Libc();
    return libc.access(path, Platform.F_OK) || libc.errno() != Platform.ENOENT;
  }

  /// Standard input as a file.
  public static InputFile standardInput(String shown) {
    return new InputFile(new Libc(), shown, 0);
  }

  /// A path that is that of a directory; any other is refused.
  ///
  /// @param shown what the message calls it
  public static String requireDirectory(String path, String shown) {
    Libc libc = new Libc();
    if (!libc.isDirectory(path)) {
      throw new ReeveException(shown + ": " + libc.message());
    }
    return path;
  }

  /// Reads to the end. A file of more than 12 MiB was hardly written for reeve; it is refused
  /// before it fills the memory.
  public byte[] readAll() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer piece = Libc.memory(PIECE);
    byte[] bytes = new byte[PIECE];
    int length;
    while ((length = libc.read(fd, piece, PIECE)) > 0) {
      piece.get(0, bytes, 0, length);
      if (all.size() + length > MOST) {
        throw new ReeveException("cannot read " + shown + ": larger than 12 MiB");
      }
      all.write(bytes, 0, length);
    }
    if (length < 0) {
      throw error(libc, shown);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    if (fd > 2) {
      libc.close(fd);
    }
  }

  private static ReeveException error(Libc libc, String shown) {
    return new ReeveException("cannot read " + shown + ": " + libc.message());
  }
}
