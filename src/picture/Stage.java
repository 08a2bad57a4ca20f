import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folder in which the picture is made, and what happens there.
///
/// The processes speak and end on cues, files that appear here, so that their lines come in the
/// same order each time. The daemon is a real memcached, which only waits for its cue first.
final class Stage implements AutoCloseable {
  private static final String CUE =
      "#!/bin/sh\ncue() { until [ -e \"$1\" ]; do sleep 0.02; done; }\n";

  private final Path folder = Files.createTempDirectory("picture");

  Stage(Path image) throws IOException {
    write(
        "Procfile",
        """
        web:    exec ./server
        worker: exec ./worker
        cache:  memcached -d -s $PWD/cache.sock
        """);
    // No line is cut short by KILL on a slow machine, and each has the same time.
    // On TERM memcached takes a second, after which reeve would say that it waits.
    write(".reeve", "timeout: 60\nstop-signal: cache=QUIT\ntimestamp-format: 12:00:00\n");
    script("server", process("web", "listening on port $PORT", "bye"));
    script(
        "worker", process("worker", "web is on port $REEVE_PORT_WEB", "job 7 \033[32mdone\033[m"));
    script(
        "bin/memcached",
        "cue cache.begin; PATH=${PATH#*:}; exec memcached -u \"$(id -un)\" \"$@\"\n");
    Files.createSymbolicLink(folder.resolve("bin/reeve"), image.resolve("bin/reeve"));
  }

  Path folder() {
    return folder;
  }

  /// A process that says something on its cue, and something else on another when it is stopped.
  private static String process(String name, String first, String last) {
    return """
    trap 'cue %1$s.end; printf "%%b\\n" "%3$s"; exit 0' TERM
    cue %1$s.begin
    printf '%%b\\n' "%2$s"
    sleep 600 &
    wait
    """
        .formatted(name, first, last);
  }

  /// Shows the Procfile, runs it, and types Ctrl-C when the daemon has been noticed.
  ///
  /// @return what the terminal was sent, up to the last prompt
  String play(Session session) throws InterruptedException {
    session.awaitPrompt().type("cat Procfile\r");
    session.awaitPrompt().type("reeve\r");
    session.await("cache.1 started");
    for (String process : List.of("web", "worker")) {
      cue(process + ".begin");
      session.await(process + ".1 ").await(" port ");
    }
    cue("cache.begin");
    session.await("daemonized").type("\3");
    session.await("cache.1 was killed");
    for (String process : List.of("web", "worker")) {
      cue(process + ".end");
      session.await(process + ".1 exited");
    }
    return session.awaitPrompt().sent();
  }

  private void cue(String name) {
    try {
      write(name, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void script(String name, String text) throws IOException {
    write(name, CUE + text);
    folder.resolve(name).toFile().setExecutable(true);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
