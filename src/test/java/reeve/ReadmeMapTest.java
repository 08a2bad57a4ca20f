package reeve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The map of the house in the README shows the house.
class ReadmeMapTest {
  @Test
  void mapNamesEachPackageAndNoOther() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher map = Pattern.compile("(?m)^\\| package \\|.*\\n(?:^\\|.*\\n)+").matcher(readme);
    assertThat(map.find()).isTrue();
    List<String> named =
        Pattern.compile("`([a-z]+)`").matcher(map.group()).results().map(m -> m.group(1)).toList();
    try (Stream<Path> entries = Files.list(Path.of("src/main/java/reeve"))) {
      List<String> packages =
          entries.filter(Files::isDirectory).map(entry -> entry.getFileName() + "").toList();
      assertThat(named).containsAll(packages);
      assertThat(packages).containsAll(named);
    }
  }
}
