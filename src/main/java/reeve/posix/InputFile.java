package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import reeve.problem.ReeveException;

/// A file that the user named, opened by the bytes of its path, whatever the locale.
public final class InputFile implements AutoCloseable {
  private static final int PIECE = 65536;

  private final Libc libc;
  private final Descriptors descriptors;
  private final String shown;
  private final int fd;

  private InputFile(Libc libc, String shown, int fd) {
    this.libc = libc;
    this.descriptors = new Descriptors(libc);
    this.shown = shown;
    this.fd = fd;
  }

  /// Opens a file for reading.
  ///
  /// @param advice what to do where it cannot be opened
  public static InputFile open(String path, String advice) {
    Libc libc = new Libc();
    int fd = open(libc, path, Platform.O_RDONLY);
    if (fd < 0) {
      throw new ReeveException(path + ": " + libc.message(libc.errno()) + "; " + advice);
    }
    return new InputFile(libc, path, fd);
  }

  /// The same, but a file that does not exist is no error.
  public static Optional<InputFile> openIfExists(String path) {
    Libc libc = new Libc();
    int fd = open(libc, path, Platform.O_RDONLY);
    if (fd < 0 && libc.errno() != Platform.ENOENT) {
      throw new ReeveException(path + ": " + libc.message(libc.errno()));
    }
    return fd < 0 ? Optional.empty() : Optional.of(new InputFile(libc, path, fd));
  }

  /// Standard input as a file.
  public static InputFile standardInput(String shown) {
    return new InputFile(new Libc(), shown, 0);
  }

  /// Refuses a path that is no folder.
  public static void requireFolder(String path, String advice) {
    Libc libc = new Libc();
    int fd = open(libc, path, Platform.O_RDONLY | Platform.O_DIRECTORY);
    if (fd < 0) {
      throw new ReeveException(path + ": " + libc.message(libc.errno()) + "; " + advice);
    }
    new Descriptors(libc).close(fd);
  }

  /// Reads to the end.
  public byte[] readAll() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer piece = Libc.memory(PIECE);
    byte[] bytes = new byte[PIECE];
    int length;
    while ((length = descriptors.read(fd, Libc.address(piece), PIECE)) > 0) {
      piece.get(0, bytes, 0, length);
      all.write(bytes, 0, length);
    }
    if (length < 0) {
      throw new ReeveException(shown + ": " + libc.message(libc.errno()));
    }
    return all.toByteArray();
  }

  /// The folder in which the open file has a name that Java can spell, [#name()].
  public String folder() {
    return "/dev/fd";
  }

  public String name() {
    return Integer.toString(fd);
  }

  @Override
  public void close() {
    if (fd > 2) {
      descriptors.close(fd);
    }
  }

  private static int open(Libc libc, String path, int flags) {
    ByteBuffer bytes = Libc.memory(path.length() + 1);
    bytes.put(0, path.getBytes(ISO_8859_1));
    return new Descriptors(libc).open(Libc.address(bytes), flags);
  }
}
