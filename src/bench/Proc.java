import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads figures about processes from proc(5). They are zero for a process that has exited.
final class Proc {
  private static final Path ROOT = Path.of("/proc");
  private static final long MICROS_PER_TICK = 10_000; // USER_HZ is 100 on every platform of Java

  private Proc() {}

  static List<Long> pids() {
    List<Long> pids = new ArrayList<>();
    for (Path entry : list(ROOT)) {
      String name = entry.getFileName().toString();
      if (Character.isDigit(name.charAt(0))) {
        pids.add(Long.parseLong(name));
      }
    }
    return pids;
  }

  /// Returns the initial environment of a process; empty for a zombie or a process of another user.
  static Map<String, String> environment(long pid) {
    Map<String, String> environment = new HashMap<>();
    for (String entry : read(directory(pid).resolve("environ")).split("\0")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        environment.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return environment;
  }

  /// True if a process is running; a zombie is not.
  static boolean isAlive(long pid) {
    String stat = read(directory(pid).resolve("stat"));
    return !stat.isEmpty() && fields(stat)[0].charAt(0) != 'Z';
  }

  /// Returns the user and system time of all threads of a process, without its children.
  static long cpuMicros(List<Long> pids) {
    long ticks = 0;
    for (long pid : pids) {
      String stat = read(directory(pid).resolve("stat"));
      if (!stat.isEmpty()) {
        ticks += Long.parseLong(fields(stat)[11]) + Long.parseLong(fields(stat)[12]);
      }
    }
    return ticks * MICROS_PER_TICK;
  }

  static long residentKilobytes(List<Long> pids) {
    return pids.stream().mapToLong(pid -> status(directory(pid), "VmRSS:")).sum();
  }

  /// Returns the number of voluntary context switches of all threads of a process.
  static long voluntarySwitches(List<Long> pids) {
    long switches = 0;
    for (long pid : pids) {
      for (Path thread : list(directory(pid).resolve("task"))) {
        switches += status(thread, "voluntary_ctxt_switches:");
      }
    }
    return switches;
  }

  static String cpuModel() {
    for (String line : read(ROOT.resolve("cpuinfo")).split("\n")) {
      if (line.startsWith("model name")) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return System.getProperty("os.arch");
  }

  private static long status(Path process, String key) {
    for (String line : read(process.resolve("status")).split("\n")) {
      if (line.startsWith(key)) {
        return Long.parseLong(line.substring(key.length()).strip().split(" ")[0]);
      }
    }
    return 0;
  }

  private static Path directory(long pid) {
    return ROOT.resolve(Long.toString(pid));
  }

  /// Returns the fields of stat from the third on; the second is a name, which may contain any
  /// text.
  private static String[] fields(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // it has exited
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has exited, or belongs to another user
    }
  }
}
