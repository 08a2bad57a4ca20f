package reeve.posix;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import reeve.export.FileTree;
import reeve.problem.ReeveException;

/// The file system through libc, so that a path is its bytes whatever the locale.
public final class PosixFileTree implements FileTree {
  private static final int SAME_GROUP = -1; // chown(2)
  private static final long CREAT = Libc.function("creat");
  private static final long FCHMOD = Libc.function("fchmod");
  private static final long CLOSE = Libc.function("close");
  // macOS on x64 has under the plain name what older systems had
  private static final long READDIR =
      Libc.function(Libc.has("readdir$INODE64") ? "readdir$INODE64" : "readdir");

  private final Libc libc = new Libc();
  private final Descriptors descriptors = new Descriptors(libc);

  @Override
  public boolean isDirectory(String path) {
    return call("access", path + "/.", Platform.F_OK) == 0;
  }

  @Override
  public boolean makeDirectory(String path, int mode) {
    if (call("mkdir", path, 0700) == 0) {
      check(call("chmod", path, mode), path);
      return true;
    }
    check(libc.errno() == Platform.EEXIST ? 0 : -1, path);
    return false;
  }

  @Override
  public void write(String path, String content, int mode) {
    // Not open(2): where its mode goes differs between systems, as it has no fixed parameters.
    int fd = (int) libc.call(CREAT, Libc.address(Libc.string(path)), 0600);
    check(fd, path);
    try {
      writeAll(fd, path, content);
      check((int) libc.call(FCHMOD, fd, mode), path);
    } catch (ReeveException e) {
      descriptors.close(fd);
      throw e;
    }
    check((int) libc.call(CLOSE, fd), path); // on a network, only this tells of a full disk
  }

  @Override
  public void give(String path, String user) {
    OptionalInt id = new Users().id(user);
    if (id.isPresent() && (int) libc.call(Libc.function("geteuid"), 0) == 0) {
      long file = Libc.address(Libc.string(path));
      check((int) libc.call(Libc.function("chown"), file, id.getAsInt(), SAME_GROUP), path);
    }
  }

  @Override
  public List<String> names(String directory) {
    TreeSet<String> names = new TreeSet<>();
    long stream = libc.call(Libc.function("opendir"), Libc.address(Libc.string(directory)));
    if (stream != 0) {
      for (long entry = libc.call(READDIR, stream); entry != 0; ) {
        names.add(libc.string(entry + Platform.DIRENT_NAME));
        entry = libc.call(READDIR, stream);
      }
      libc.call(Libc.function("closedir"), stream);
    }
    names.removeAll(List.of(".", ".."));
    return List.copyOf(names);
  }

  @Override
  public Optional<byte[]> read(String path) {
    try (InputFile file = InputFile.openIfExists(path).orElse(null)) {
      return file == null ? Optional.empty() : Optional.of(file.readAll());
    }
  }

  @Override
  public boolean move(String from, String to) {
    long target = Libc.address(Libc.string(to));
    int result = call("rename", from, target);
    check(result < 0 && libc.errno() == Platform.ENOENT ? 0 : result, to);
    return result == 0;
  }

  @Override
  public void removeFile(String path) {
    call("unlink", path, 0);
  }

  @Override
  public void removeDirectory(String path) {
    call("rmdir", path, 0);
  }

  private void writeAll(int fd, String path, String content) {
    ByteBuffer bytes = Libc.string(content);
    int written = 0;
    while (written < content.length()) {
      int count = descriptors.write(fd, Libc.address(bytes) + written, content.length() - written);
      check(count < 0 && libc.errno() == Platform.EINTR ? 0 : count, path);
      written += Math.max(0, count);
    }
  }

  private int call(String function, String path, long second) {
    return (int) libc.call(Libc.function(function), Libc.address(Libc.string(path)), second);
  }

  private void check(int result, String path) {
    if (result < 0) {
      throw new ReeveException("cannot write " + path + ": " + libc.message(libc.errno()));
    }
  }
}
