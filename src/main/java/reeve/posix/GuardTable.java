package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import reeve.libc.Libc;
import reeve.system.MemoryFile;

/// What the guardian reads if reeve is killed: a file without a name that only the two have open.
///
/// All lines have one length, and a new group takes the line of one that is gone. A line is within
/// a page, so a SIGKILL does not leave half of one.
final class GuardTable {
  private static final int LINE = 256;
  private static final int LONGEST = LINE - 1; // and a newline

  private final Libc libc;
  private final ByteBuffer memory = Libc.memory(LINE);
  private final int fd;
  private final Map<Integer, Integer> lines = new HashMap<>();
  private final Queue<Integer> free = new ArrayDeque<>();
  private int count;

  GuardTable(Libc libc) {
    this(libc, MemoryFile.open(libc));
  }

  GuardTable(Libc libc, int fd) {
    this.libc = libc;
    this.fd = fd;
  }

  /// Returns the descriptor of the file, whose offset stays 0; below 0 if there is no file.
  int fd() {
    return fd;
  }

  /// Adds a line that stays, cut to the length of a line.
  void add(String text) {
    write(count++, text);
  }

  /// Sets the line of a group.
  void put(int group, String text) {
    Integer line = lines.get(group);
    if (line == null) {
      line = free.isEmpty() ? count++ : free.remove();
      lines.put(group, line);
    }
    write(line, text);
  }

  /// Empties the line of a group, if it has one.
  void remove(int group) {
    Integer line = lines.remove(group);
    if (line != null) {
      write(line, "");
      free.add(line);
    }
  }

  void close() {
    libc.close(fd);
  }

  private void write(int line, String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST));
    memory.put(0, (cut + " ".repeat(LONGEST - cut.length()) + "\n").getBytes(ISO_8859_1));
    libc.pwrite(fd, memory, 0, LINE, (long) line * LINE);
  }
}
