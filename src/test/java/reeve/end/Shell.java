package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lines of shell that a test needs beside the program.
final class Shell {
  private Shell() {}

  /// Runs a line to its end and returns what it printed.
  static String run(String line) {
    try {
      Process process = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
