package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Lines of shell that a test needs beside the program.
final class Shell {
  private Shell() {}

  /// Runs a line until it exits and returns what it printed.
  static String run(String line) {
    return new String(bytes(line), UTF_8);
  }

  /// The same, byte for byte.
  static byte[] bytes(String line) {
    try {
      Process process = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true).start();
      byte[] output = process.getInputStream().readAllBytes();
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Skips the test on a machine without these programs; in CI, where they are installed, it fails.
  static void needs(String... programs) {
    for (String program : programs) {
      if (run("command -v " + program).isEmpty()) {
        assertThat(System.getenv("CI")).as("CI has no " + program).isNull();
        Assumptions.abort("needs " + program);
      }
    }
  }

  /// A line that runs a command as somebody who may not read everything, as root may; `directory`
  /// is opened for them.
  static String asNobody(Path directory, String command) {
    run("chmod 755 '" + directory + "'");
    boolean isRoot = run("id -u").strip().equals("0");
    needs(isRoot ? "setpriv" : "sh");
    return isRoot
        ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " + command
        : "exec " + command;
  }
}
