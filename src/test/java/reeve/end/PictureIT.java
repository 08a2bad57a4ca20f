package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture of the README shows what the program prints today.
class PictureIT {
  private static final Path SHOWN = Path.of("src/picture/reeve.svg");

  @TempDir Path folder;

  @Test
  void pictureMadeAgainIsTheSame() throws Exception {
    Shell.needs("script", "stty", "memcached");
    Path made = folder.resolve("reeve.svg");
    String java = System.getProperty("java.home") + "/bin/java";
    String printed =
        Shell.run("'%s' src/picture/Picture.java '%s' '%s'".formatted(java, Reeve.IMAGE, made));
    assertThat(made).as(printed).exists();
    assertThat(made)
        .as("to make it again: java src/picture/Picture.java target/reeve " + SHOWN)
        .hasSameTextualContentAs(SHOWN);
    assertThat(Files.size(SHOWN)).isLessThan(30_000);
    assertThat(Files.readString(Path.of("README.md"))).contains("](" + SHOWN + ")");
  }
}
