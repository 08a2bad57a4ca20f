package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The files in which the system tells of its processes, proc(5).
final class ProcFiles {
  private static final int PIECE = 4096; // what the kernel makes of such a file at a time

  private final Libc libc;
  private final ByteBuffer memory = Libc.memory(PIECE);

  ProcFiles(Libc libc) {
    this.libc = libc;
  }

  /// Returns the text of a file, or empty if it does not exist.
  String read(String path) {
    int fd = libc.open(path, Platform.O_RDONLY);
    StringBuilder text = new StringBuilder();
    int length = fd < 0 ? 0 : libc.read(fd, memory, PIECE);
    while (length > 0) {
      byte[] piece = new byte[length];
      memory.get(0, piece);
      text.append(new String(piece, ISO_8859_1));
      length = libc.read(fd, memory, PIECE);
    }
    if (fd >= 0) {
      libc.close(fd);
    }
    return text.toString();
  }

  /// Returns the status of a process, or [ProcessStatus#NONE].
  ProcessStatus status(int pid) {
    return ProcessStatus.parse(read("/proc/" + pid + "/stat"));
  }
}
