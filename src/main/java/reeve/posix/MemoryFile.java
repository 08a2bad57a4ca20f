package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import reeve.env.Medium;

/// A file without a name, which nobody else can open and which is gone when it is closed.
public final class MemoryFile implements Medium {
  private static final long PWRITE = Libc.function("pwrite");
  private static final String TEMPORARY = "/tmp/reeve-XXXXXX";

  /// Opens an empty one: memfd_create(2) if there is that call and nothing forbids it, else a file
  /// of mkstemp(3) that is unlinked before it holds anything.
  ///
  /// @return a descriptor, or below 0
  static int open(Libc libc) {
    String create = "memfd_create";
    int file = -1;
    if (Libc.has(create)) {
      file = (int) libc.call(Libc.function(create), Libc.address(Libc.string("reeve")), 0);
    }
    return file < 0 ? temporaryFile(libc) : file;
  }

  static int temporaryFile(Libc libc) {
    ByteBuffer path = Libc.string(TEMPORARY);
    try {
      int file = (int) libc.call(Libc.function("mkstemp"), Libc.address(path));
      libc.call(Libc.function("unlink"), Libc.address(path));
      return file;
    } finally {
      Reference.reachabilityFence(path);
    }
  }

  @Override
  public <T> T hold(String text, BiFunction<String, String, T> reader) {
    Libc libc = new Libc();
    int file = open(libc);
    try {
      write(libc, file, text.getBytes(ISO_8859_1));
      return reader.apply("/dev/fd", Integer.toString(file));
    } finally {
      new Descriptors(libc).close(file);
    }
  }

  /// Writes from the begin, and leaves the offset there: elsewhere than on Linux, who opens
  /// /dev/fd/N reads from it.
  private static void write(Libc libc, int file, byte[] bytes) {
    ByteBuffer memory = Libc.memory(bytes.length);
    memory.put(0, bytes);
    long written = 1;
    for (int at = 0; at < bytes.length && written > 0; at += (int) written) {
      written = libc.call(PWRITE, file, Libc.address(memory) + at, bytes.length - at, (long) at);
    }
    if (written <= 0) {
      throw new PosixException("pwrite", libc.message(libc.errno()));
    }
  }
}
