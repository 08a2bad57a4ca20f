package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import reeve.env.Medium;

/// Holds a text in a pipe, whose reading end has a name in /dev/fd.
public final class PipeMedium implements Medium {
  private static final int PIECE = 65536;

  @Override
  public <T> T hold(String text, BiFunction<String, String, T> reader) {
    Descriptors descriptors = new Descriptors(new Libc());
    int[] ends = descriptors.pipe();
    // A pipe holds little, so somebody has to write while the reader reads.
    Thread writer = new Thread(() -> write(text, ends[1]), "pipe");
    writer.setDaemon(true);
    writer.start();
    try {
      return reader.apply("/dev/fd", Integer.toString(ends[0]));
    } finally {
      descriptors.close(ends[0]); // a writer that still writes gets EPIPE
      await(writer);
    }
  }

  private static void write(String text, int fd) {
    Libc libc = new Libc();
    Descriptors descriptors = new Descriptors(libc);
    byte[] bytes = text.getBytes(ISO_8859_1);
    ByteBuffer piece = Libc.memory(Math.min(PIECE, bytes.length));
    int start = 0;
    int written = 0;
    while (start < bytes.length && (written >= 0 || libc.errno() == Platform.EINTR)) {
      int length = Math.min(piece.capacity(), bytes.length - start);
      piece.put(0, bytes, start, length);
      written = descriptors.write(fd, Libc.address(piece), length);
      start += Math.max(0, written);
    }
    descriptors.close(fd);
  }

  private static void await(Thread writer) {
    try {
      writer.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing interrupts this thread", e);
    }
  }
}
