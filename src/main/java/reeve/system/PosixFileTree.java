package reeve.system;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reeve.export.FileTree;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.problem.ReeveException;

/// The file system through libc, so that a path is its bytes whatever the locale.
public final class PosixFileTree implements FileTree {
  private final Libc libc = new Libc();

  @Override
  public boolean isDirectory(String path) {
    return libc.isDirectory(path);
  }

  @Override
  public boolean makeDirectory(String path, int mode) {
    if (libc.mkdir(path, 0700) == 0) {
      check(libc.chmod(path, mode), path);
      return true;
    }
    check(libc.errno() == Platform.EEXIST ? 0 : -1, path);
    return false;
  }

  @Override
  public void write(String path, String content, int mode) {
    int fd = libc.creat(path, 0600);
    check(fd, path);
    try {
      writeAll(fd, path, content);
      check(libc.fchmod(fd, mode), path);
    } catch (ReeveException e) {
      libc.close(fd);
      throw e;
    }
    check(libc.close(fd), path); // on a network, only this tells of a full disk
  }

  @Override
  public void give(String path, String user) {
    OptionalInt id = new Users().id(user);
    if (id.isPresent() && libc.geteuid() == 0) {
      check(libc.chown(path, id.getAsInt()), path);
    }
  }

  @Override
  public List<String> names(String directory) {
    return libc.list(directory).stream().sorted().toList();
  }

  @Override
  public Optional<byte[]> read(String path) {
    try (InputFile file = InputFile.openIfExists(path).orElse(null)) {
      return file == null ? Optional.empty() : Optional.of(file.readAll());
    }
  }

  @Override
  public boolean move(String from, String to) {
    int result = libc.rename(from, to);
    check(result < 0 && libc.errno() == Platform.ENOENT ? 0 : result, to);
    return result == 0;
  }

  @Override
  public void removeFile(String path) {
    libc.unlink(path);
  }

  @Override
  public void removeDirectory(String path) {
    libc.rmdir(path);
  }

  private void writeAll(int fd, String path, String content) {
    ByteBuffer bytes = Libc.string(content);
    int written = 0;
    while (written < content.length()) {
      int count = libc.write(fd, bytes, written, content.length() - written);
      check(count < 0 && libc.errno() == Platform.EINTR ? 0 : count, path);
      written += Math.max(0, count);
    }
  }

  private void check(int result, String path) {
    if (result < 0) {
      throw new ReeveException("cannot write " + path + ": " + libc.message());
    }
  }
}
