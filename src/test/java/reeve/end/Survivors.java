package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the processes that a call of the program has left: all that carry its mark in their
/// environment.
final class Survivors {
  static final String MARK = "REEVE_TEST_MARK";

  private final String mark;

  Survivors(String mark) {
    this.mark = MARK + "=" + mark;
  }

  /// The processes that are alive, as `PID COMMAND`.
  List<String> list() {
    List<String> found = new ArrayList<>();
    for (Path process : marked()) {
      String command = read(process.resolve("cmdline")).replace('\0', ' ').strip();
      found.add(process.getFileName() + " " + command);
    }
    return found;
  }

  /// The pids of the processes that are alive in a directory.
  static List<String> in(Path directory) {
    return processes().stream()
        .filter(process -> directory.equals(directoryOf(process)))
        .map(process -> process.getFileName().toString())
        .toList();
  }

  private static @Nullable Path directoryOf(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd"));
    } catch (IOException e) {
      return null; // it has ended
    }
  }

  void kill() {
    for (Path process : marked()) {
      ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private List<Path> marked() {
    return processes().stream()
        .filter(process -> read(process.resolve("environ")).contains(mark))
        .toList();
  }

  private static List<Path> processes() {
    try (Stream<Path> files = Files.list(Path.of("/proc"))) {
      return files
          .filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has ended, or belongs to somebody else
    }
  }
}
