import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A shell on a terminal of its own, with the folder's `bin` before the `PATH`. Needs script(1).
final class Session implements AutoCloseable {
  static final int COLUMNS = 80;
  private static final String PROMPT = "$ ";
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private int seen;

  Session(Path folder) throws IOException {
    String shell = "stty rows 40 cols " + COLUMNS + "; exec sh -i";
    ProcessBuilder builder = new ProcessBuilder("script", "-qefc", shell, "/dev/null");
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(Session::isDecisive);
    environment.putAll(Map.of("PS1", PROMPT, "SHELL", "/bin/sh", "TERM", "xterm-256color"));
    environment.merge("PATH", folder + "/bin", (path, bin) -> bin + ":" + path);
    process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    Thread.ofVirtual().start(this::collect);
  }

  /// Whether a variable changes what reeve or the shell prints.
  private static boolean isDecisive(String variable) {
    return variable.startsWith("REEVE_")
        || variable.matches("ENV|PORT|NO_COLOR|FORCE_COLOR|CLICOLOR_FORCE");
  }

  private void collect() {
    try (InputStream in = process.getInputStream()) {
      byte[] piece = new byte[8192];
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        add(piece, length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void add(byte[] piece, int length) {
    sent.write(piece, 0, length);
    notifyAll();
  }

  /// What the terminal was sent so far.
  synchronized String sent() {
    return sent.toString(UTF_8);
  }

  void type(String keys) {
    try {
      process.getOutputStream().write(keys.getBytes(UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until the shell prompts once more.
  Session awaitPrompt() throws InterruptedException {
    return await(seen == 0 ? PROMPT : "\n" + PROMPT);
  }

  /// Waits until a text comes behind the one that was awaited before.
  ///
  /// @throws IllegalStateException if that takes a minute
  synchronized Session await(String text) throws InterruptedException {
    long end = System.nanoTime() + LIMIT;
    int found;
    while ((found = sent().indexOf(text, seen)) < 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new IllegalStateException("no \"" + text + "\" in:\n" + sent());
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    seen = found + text.length();
    return this;
  }

  /// Hangs up, which ends the shell and what runs in it.
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.toHandle().destroy(); // leaves the stream to who reads it
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
