package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/// The files in which the system tells of its processes, proc(5).
final class ProcFiles {
  private static final int PIECE = 4096; // what the kernel makes of such a file at a time

  private final Descriptors descriptors;
  private final ByteBuffer memory = Libc.memory(PIECE);

  ProcFiles(Libc libc) {
    this.descriptors = new Descriptors(libc);
  }

  /// The text of a file, or nothing where there is none (any more).
  String read(String path) {
    ByteBuffer name = Libc.string(path);
    int fd = descriptors.open(Libc.address(name), Platform.O_RDONLY);
    StringBuilder text = new StringBuilder();
    int length = fd < 0 ? 0 : descriptors.read(fd, Libc.address(memory), PIECE);
    while (length > 0) {
      byte[] piece = new byte[length];
      memory.get(0, piece);
      text.append(new String(piece, ISO_8859_1));
      length = descriptors.read(fd, Libc.address(memory), PIECE);
    }
    if (fd >= 0) {
      descriptors.close(fd);
    }
    return text.toString();
  }

  /// What the system tells of a process; all is empty or 0 where there is none (any more).
  ProcessStatus status(int pid) {
    return ProcessStatus.parse(read("/proc/" + pid + "/stat"));
  }
}
