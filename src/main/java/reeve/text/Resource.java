package reeve.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The text resources of the program.
public final class Resource {
  private Resource() {}

  /// Returns the unchanged text of a resource in the directory `reeve`.
  public static String text(String path) {
    try (InputStream file = Resource.class.getResourceAsStream("/reeve/" + path)) {
      if (file == null) {
        throw new IllegalStateException("the resource reeve/" + path + " is missing");
      }
      return new String(file.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
