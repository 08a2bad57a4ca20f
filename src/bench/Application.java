import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// An application for the runners: a temporary directory with a Procfile, deleted on close.
final class Application implements AutoCloseable {
  private static final Set<Path> DIRECTORIES = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final List<String> commands = new ArrayList<>();
  private int timeoutSeconds = 5;

  Application() throws IOException {
    directory = Files.createTempDirectory("bench");
    DIRECTORIES.add(directory);
  }

  /// Adds an entry whose command is a shell script that starts in the application's directory.
  ///
  /// The environment of the process names the entry: see [Marked].
  Application entry(String name, String script) throws IOException {
    Files.writeString(directory.resolve(name + ".sh"), script + "\n");
    return line(name, Marked.ENTRY + "=" + name + " exec sh " + name + ".sh");
  }

  /// Adds an entry whose command is a line of the Procfile itself.
  Application line(String name, String command) throws IOException {
    commands.add(command);
    Path procfile = Path.of(procfile());
    String text = Files.exists(procfile) ? Files.readString(procfile) : "";
    Files.writeString(procfile, text + name + ": " + command + "\n");
    return this;
  }

  /// Adds that many entries, `p0` and so on, with the same script.
  Application entries(int count, String script) throws IOException {
    for (int i = 0; i < count; i++) {
      entry("p" + i, script);
    }
    return this;
  }

  void file(String name, byte[] content) throws IOException {
    Files.write(directory.resolve(name), content);
  }

  /// Creates a FIFO in the directory.
  Path fifo(String name) throws IOException, InterruptedException {
    Path fifo = directory.resolve(name);
    if (new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() != 0) {
      throw new IOException("cannot make the FIFO " + fifo);
    }
    return fifo;
  }

  /// Sets the time between SIGTERM and SIGKILL, for runners that have an option for it.
  void setTimeout(int seconds) {
    timeoutSeconds = seconds;
  }

  /// Returns the timeout in seconds, for a command line.
  String timeout() {
    return Integer.toString(timeoutSeconds);
  }

  Path directory() {
    return directory;
  }

  String root() {
    return directory.toString();
  }

  String procfile() {
    return directory.resolve("Procfile").toString();
  }

  /// Returns a shell script that runs all commands at the same time and waits for them.
  String inBackground() {
    StringBuilder script = new StringBuilder();
    for (String command : commands) {
      script.append("( ").append(command).append(" ) & ");
    }
    return script.append("wait;").toString();
  }

  @Override
  public void close() throws IOException {
    delete(directory);
  }

  static Set<Path> leftDirectories() {
    return DIRECTORIES;
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
    DIRECTORIES.remove(directory);
  }
}
