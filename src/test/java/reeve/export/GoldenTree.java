package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files that an export is to give, in src/test/resources; `modes` there lists their modes and
/// owners.
///
/// `mvn test -Dtest='*ExporterTest' -Dgolden=replace` rewrites them, for review.
final class GoldenTree {
  private static final Path TREES = Path.of("src/test/resources/reeve/export");

  private GoldenTree() {}

  /// Compares paths, contents and modes.
  ///
  /// @param name `FORMAT/CASE`
  static void assertTree(String name, List<ExportedFile> files) throws IOException {
    Map<String, String> actual = new TreeMap<>();
    StringBuilder modes = new StringBuilder();
    for (ExportedFile file : files) {
      actual.put(file.path(), file.content());
      String owner = file.owner().map(user -> " for " + user).orElse("");
      modes.append("0" + Integer.toOctalString(file.mode()) + " " + file.path() + owner + "\n");
    }
    actual.put("modes", modes.toString());
    Path tree = TREES.resolve(name);
    if ("replace".equals(System.getProperty("golden"))) {
      replace(tree, actual);
    }
    assertThat(actual).isEqualTo(read(tree));
  }

  private static Map<String, String> read(Path tree) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : filesIn(tree)) {
      contents.put(tree.relativize(file).toString(), Files.readString(file, ISO_8859_1));
    }
    return contents;
  }

  private static void replace(Path tree, Map<String, String> contents) throws IOException {
    Files.createDirectories(tree);
    for (Path file : filesIn(tree)) {
      Files.delete(file);
    }
    for (var content : contents.entrySet()) {
      Path file = tree.resolve(content.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, content.getValue(), ISO_8859_1);
    }
  }

  private static List<Path> filesIn(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
