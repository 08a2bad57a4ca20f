package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// The image, and the archive of it, unpacked somewhere else.
class PackageArchiveIT {
  private static final Path ARCHIVE = Packages.archive();

  @TempDir Path directory;
  private Path unpacked;

  @BeforeEach
  void unpack() {
    assertThat(Shell.run("tar -xzf '" + ARCHIVE + "' -C '" + directory + "'")).isEmpty();
    String name = ARCHIVE.getFileName().toString();
    unpacked = directory.resolve(name.substring(0, name.length() - ".tar.gz".length()));
  }

  private Path launcher() {
    return unpacked.resolve("bin/reeve");
  }

  private Result run(String arguments) {
    return Reeve.shell(directory, "exec '" + launcher() + "' " + arguments)
        .procfile("a: echo from a")
        .run();
  }

  private static void assertVersion(Result result) {
    assertThat(result.code()).as("%s", result).isZero();
    assertThat(result.text()).startsWith("reeve ").hasLineCount(1);
  }

  @Test
  void imageTakesAtMost60Megabytes() {
    String size = Shell.run("du -sm '" + Reeve.IMAGE.toAbsolutePath() + "' | cut -f 1").strip();
    assertThat(Integer.parseInt(size)).isLessThanOrEqualTo(60);
  }

  @Test
  void archiveTakesAtMost30Megabytes() throws IOException {
    assertThat(Files.size(ARCHIVE)).isLessThanOrEqualTo(30_000_000);
  }

  @Test
  void checksumIsThatOfTheArchive() {
    Tools.needs("sha256sum");
    String name = ARCHIVE.getFileName().toString();
    String check = "cd '" + ARCHIVE.getParent() + "' && sha256sum -c '" + name + ".sha256'";
    assertThat(Shell.run(check)).isEqualTo(name + ": OK\n");
  }

  @Test
  void entriesTellNothingOfWhereTheyWerePacked() {
    String list = Shell.run("tar --utc --full-time -tvzf '" + ARCHIVE + "'");
    assertThat(list.lines())
        .allMatch(line -> line.contains(" root/root ") && line.contains(" 2026-01-01 00:00:00 "));
    assertThat(list.lines().map(line -> line.substring(0, 10)))
        .containsOnly("drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrw-r--r--");
  }

  @Test
  void runsWhereItIsUnpacked() {
    assertVersion(run("--version"));
    Result check = run("check");
    assertThat(check.code()).as("%s", check).isZero();
    assertThat(check.text()).contains("echo from a");
    Result start = run("start");
    assertThat(start.code()).as("%s", start).isZero();
    assertThat(start.linesOf("a.1")).containsExactly("from a");
  }

  @Test
  void licensesAreThere() {
    assertThat(unpacked.resolve("legal/reeve/copyright")).isRegularFile();
    assertThat(unpacked.resolve("legal/reeve/Apache-2.0")).isRegularFile();
    assertThat(unpacked.resolve("legal/jdk.unsupported/LICENSE")).isNotEmptyFile();
  }

  @Test
  void cacheIsInUse() {
    assertVersion(AotCache.required(directory, Path.of(Reeve.launcher())));
    assertVersion(AotCache.required(directory, launcher()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "printf x >> modules",
        "rm reeve.aot",
        ": > reeve.aot",
        "head -c 3000000 reeve.aot > part; mv part reeve.aot"
      })
  void cacheThatDoesNotFitIsLeftAside(String damage) {
    assertThat(Shell.run("cd '" + unpacked.resolve("lib") + "' && " + damage)).isEmpty();
    assertThat(AotCache.required(directory, launcher()).code()).isNotZero();
    assertVersion(run("--version"));
  }
}
