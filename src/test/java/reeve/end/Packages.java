package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files that the build makes of the image.
final class Packages {
  private Packages() {}

  static Path archive() {
    return only("reeve-*.tar.gz");
  }

  static Path deb() {
    return only("reeve_*.deb");
  }

  private static Path only(String pattern) {
    List<Path> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Reeve.IMAGE.toAbsolutePath().getParent(), pattern)) {
      files.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(found).as(pattern + ": run mvn clean if there are old ones").hasSize(1);
    return found.getFirst();
  }
}
