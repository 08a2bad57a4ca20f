package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.problem.ReeveException;
import reeve.system.PosixFileTree;

/// All files or none, and nobody else's.
class ExportWriterTest {
  private static final List<ExportedFile> OLD =
      files("shop.target", "shop-web-1/run", "shop-web-1/env/A", "shop-web-1/env/B", "gone/run");
  private static final List<ExportedFile> NEW =
      List.of(
          ExportedFile.of("shop.target", "new"),
          ExportedFile.script("shop-web-1/run", "new"),
          ExportedFile.secret("shop-web-1/env/A", "new"),
          ExportedFile.secretOf("0", "shop-web-2/env/A", "new"),
          ExportedFile.script("shop-web-2/run", "new"));

  @TempDir Path directory;

  private static List<ExportedFile> files(String... paths) {
    return Arrays.stream(paths).map(path -> ExportedFile.of(path, "old " + path)).toList();
  }

  private void write(String app, List<ExportedFile> files) {
    writer(new PosixFileTree(), app).write(files);
  }

  private ExportWriter writer(FileTree disk, String app) {
    return new ExportWriter(disk, directory.resolve("a/b").toString(), app);
  }

  /// Every path below the directory with its mode and, of a file, its content.
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        String content = isFile ? " " + Files.readString(path, ISO_8859_1) : "";
        tree.put(directory.relativize(path).toString(), mode + content);
      }
    }
    return tree;
  }

  @Test
  void filesHaveTheirContentsAndModes() throws IOException {
    write("shop", NEW);
    assertThat(tree())
        .containsEntry("a", "rwxr-xr-x")
        .containsEntry("a/b/shop.target", "rw-r--r-- new")
        .containsEntry("a/b/shop-web-1", "rwxr-xr-x")
        .containsEntry("a/b/shop-web-1/run", "rwxr-xr-x new")
        .containsEntry("a/b/shop-web-2/env/A", "rw------- new")
        .containsKey("a/b/.shop.reeve-export")
        .hasSize(13);
  }

  @Test
  void fileForAUserIsTheirsWhereRootWritesIt() throws IOException {
    Object writer = Files.getAttribute(directory, "unix:uid");
    Map<String, Object> owners = Map.of("root", writer, "no such user", writer, "65534", 65534);
    for (String user : owners.keySet()) {
      write("shop", List.of(ExportedFile.secretOf(user, "shop.env", "x")));
      assertThat(Files.getAttribute(directory.resolve("a/b/shop.env"), "unix:uid"))
          .as(user)
          .isEqualTo(writer.equals(0) ? owners.get(user) : writer);
    }
  }

  @Test
  void bytesAreWrittenAsTheyAre() throws IOException {
    write("shop", List.of(ExportedFile.of("x\u00c3\u00a9", "\u00c3\u00a9\u0001\r\n")));
    try (var files = Files.list(directory.resolve("a/b"))) {
      Path file = files.filter(f -> f.getFileName().toString().startsWith("x")).findAny().get();
      assertThat(Files.readAllBytes(file)).isEqualTo("\u00c3\u00a9\u0001\r\n".getBytes(ISO_8859_1));
    }
  }

  @Test
  void whatOnlyTheEarlierExportWroteIsRemoved() throws IOException {
    write("shop", OLD);
    assertThat(writer(new PosixFileTree(), "shop").stale(NEW))
        .containsExactly("shop-web-1/env/B", "gone/run");
    write("shop", NEW);
    Map<String, String> again = tree();
    assertThat(again).doesNotContainKeys("a/b/gone", "a/b/shop-web-1/env/B");
    write("shop", NEW);
    assertThat(tree()).isEqualTo(again);
  }

  @Test
  void filesOfOtherApplicationsStay() throws IOException {
    write("shop2", files("shop2.target", "shop2-web-1.service"));
    write("sho", files("sho.target"));
    write("shop", OLD);
    Files.writeString(directory.resolve("a/b/shop-mine.service"), "mine");
    Map<String, String> before = tree();
    write("shop", files("shop.target", "shop-web-1/run", "shop-web-1/env/A"));
    before.keySet().removeIf(path -> path.contains("gone") || path.endsWith("env/B"));
    before.put("a/b/.shop.reeve-export", tree().get("a/b/.shop.reeve-export"));
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void manifestCannotNameFilesElsewhere() throws IOException {
    Files.createDirectories(directory.resolve("a/b"));
    Files.writeString(directory.resolve("precious"), "x");
    String paths = "../../precious\n" + directory.resolve("precious") + "\n\nx/../../../precious\n";
    Files.writeString(directory.resolve("a/b/.shop.reeve-export"), paths);
    write("shop", NEW);
    assertThat(directory.resolve("precious")).exists();
  }

  @Test
  void everyFailureLeavesAllAsItWas() throws IOException {
    Files.writeString(directory.resolve("other"), "x");
    failEverywhere();
    Files.createDirectories(directory.resolve("a/b/shop-web-2"));
    write("shop", OLD);
    failEverywhere();
  }

  private void failEverywhere() throws IOException {
    Map<String, String> before = tree();
    int failing = 0;
    for (boolean isWhole = false; !isWhole; failing++) {
      FailingDisk disk = new FailingDisk(new PosixFileTree(), failing);
      try {
        writer(disk, "shop").write(NEW);
      } catch (ReeveException e) {
        assertThat(e).hasMessage("no space left");
        assertThat(tree()).as("after failure %d", failing).isEqualTo(before);
      }
      isWhole = disk.isWhole();
    }
    assertThat(failing).isGreaterThan(NEW.size());
    assertThat(tree()).isNotEqualTo(before).containsEntry("a/b/shop.target", "rw-r--r-- new");
  }

  @Test
  void directoryInPlaceOfAFileIsAnErrorThatNamesIt() throws IOException {
    Files.createDirectories(directory.resolve("a/b/shop.target/x"));
    Map<String, String> before = tree();
    assertThatThrownBy(() -> write("shop", NEW)).hasMessageContaining("b/shop.target: a directory");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void whatAKilledExportLeftIsNamed() throws IOException {
    Files.createDirectories(directory.resolve("a/b/.shop.reeve-export.new"));
    Map<String, String> before = tree();
    assertThatThrownBy(() -> write("shop", NEW)).hasMessageContaining(".shop.reeve-export.new");
    assertThat(tree()).isEqualTo(before);
  }
}
