import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A runner that runs an application; closing it kills all remaining processes of both.
final class Run implements AutoCloseable {
  private final Process process;
  private final File errors;
  private final long startedAt;

  private Run(Process process, File errors, long startedAt) {
    this.process = process;
    this.errors = errors;
    this.startedAt = startedAt;
  }

  /// Starts the runner with its standard output connected to a pipe, which is [#output].
  static Run start(Runner runner, Application application) throws IOException {
    return start(runner.command().of(application), application, Redirect.PIPE);
  }

  /// Starts a command line in a new session, as a terminal does.
  static Run start(List<String> command, Application application, Redirect output)
      throws IOException {
    List<String> line = new ArrayList<>(List.of("setsid"));
    line.addAll(command);
    File errors = application.directory().resolve("errors").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(application.directory().toFile())
            .redirectOutput(output)
            .redirectError(errors);
    builder.environment().put(Marked.RUN, Marked.VALUE);
    long startedAt = System.nanoTime();
    return new Run(builder.start(), errors, startedAt);
  }

  long pid() {
    return process.pid();
  }

  /// Returns the [System#nanoTime] just before the runner was started.
  long startedAt() {
    return startedAt;
  }

  InputStream output() {
    return process.getInputStream();
  }

  boolean hasEnded() {
    return !process.isAlive();
  }

  /// Returns the end of the runner's standard error, which may say why it failed.
  IOException failure(String what) throws IOException {
    String text = Files.readString(errors.toPath()).strip();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return new IOException(what + (last.isEmpty() ? "" : " (" + last + ")"));
  }

  @Override
  public void close() throws IOException {
    Marked.kill();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.getInputStream().close();
  }
}
