package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What `--version` prints.
final class Version {
  private Version() {}

  static String text() {
    return "reeve " + number() + " (Java " + Runtime.version() + ")";
  }

  private static String number() {
    try (InputStream file = Version.class.getResourceAsStream("/reeve/version")) {
      if (file == null) {
        throw new IllegalStateException("the resource reeve/version is missing");
      }
      return new String(file.readAllBytes(), ISO_8859_1).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
