package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import reeve.Tools;

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

  /// A line that runs a command as somebody who may not read everything, as root may; `directory`
  /// is opened for them.
  static String asNobody(Path directory, String command) {
    run("chmod 755 '" + directory + "'");
    boolean isRoot = run("id -u").strip().equals("0");
    Tools.needs(isRoot ? "setpriv" : "sh");
    return isRoot
        ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " + command
        : "exec " + command;
  }
}
