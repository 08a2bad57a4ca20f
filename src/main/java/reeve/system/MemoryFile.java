package reeve.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import reeve.env.Medium;
import reeve.libc.Libc;
import reeve.libc.PosixException;

/// A file without a name, which nobody else can open and which is gone when it is closed.
public final class MemoryFile implements Medium {
  private static final String TEMPORARY = "/tmp/reeve-XXXXXX";

  /// Opens an empty one: memfd_create(2) if there is that call and nothing forbids it, else a file
  /// of mkstemp(3) that is unlinked before it holds anything.
  ///
  /// @return a descriptor, or below 0
  public static int open(Libc libc) {
    int file = libc.memfdCreate("reeve");
    return file < 0 ? temporaryFile(libc) : file;
  }

  public static int temporaryFile(Libc libc) {
    return libc.mkstempUnlinked(TEMPORARY);
  }

  @Override
  public <T> T hold(String text, BiFunction<String, String, T> reader) {
    Libc libc = new Libc();
    int file = open(libc);
    try {
      write(libc, file, text.getBytes(ISO_8859_1));
      return reader.apply("/dev/fd", Integer.toString(file));
    } finally {
      libc.close(file);
    }
  }

  /// Writes from the begin, and leaves the offset there: outside Linux, opening /dev/fd/N continues
  /// at it.
  private static void write(Libc libc, int file, byte[] bytes) {
    ByteBuffer memory = Libc.memory(bytes.length);
    memory.put(0, bytes);
    int written = 1;
    for (int at = 0; at < bytes.length && written > 0; at += written) {
      written = libc.pwrite(file, memory, at, bytes.length - at, at);
    }
    if (written <= 0) {
      throw new PosixException("pwrite", libc.message());
    }
  }
}
