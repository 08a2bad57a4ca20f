package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// The package for Debian, installed by dpkg into a root of its own.
@Order(1) // takes long
class PackageDebIT {
  @TempDir Path root;
  @TempDir Path directory;

  @BeforeEach
  void needsDpkg() {
    Tools.needs("dpkg", "fakeroot");
  }

  /// Calls dpkg for that root, where libc6 is not installed; a container's dpkg may be set up to
  /// drop documentation.
  private void dpkg(String action) {
    String options =
        "--force-not-root --force-depends --path-include='/usr/share/*' --root=" + root;
    String call = "PATH=$PATH:/usr/sbin:/sbin fakeroot dpkg " + options + " " + action;
    assertThat(Shell.run(call + " && echo done")).endsWith("done\n");
  }

  /// All that is installed, without dpkg's own notes.
  private String files() {
    return Shell.run("cd '" + root + "' && find . -path ./var -prune -o -print | sort");
  }

  private Result reeve(String arguments) {
    return Reeve.shell(directory, "exec '" + root + "/usr/bin/reeve' " + arguments)
        .procfile("a: echo from a")
        .run();
  }

  private void assertInstalled(String file, String source) throws IOException {
    assertThat(root.resolve(file)).hasBinaryContent(Files.readAllBytes(Path.of(source)));
  }

  @Test
  void installsRunsAndLeavesNothing() throws IOException {
    String before = files();
    dpkg("-i '" + Packages.deb() + "'");
    assertThat(reeve("--version").text()).startsWith("reeve ").hasLineCount(1);
    assertThat(reeve("check").code()).isZero();
    assertThat(reeve("start").linesOf("a.1")).containsExactly("from a");
    Result cached = AotCache.required(directory, root.resolve("usr/bin/reeve"));
    assertThat(cached.code()).as("%s", cached).isZero();
    assertThat(root.resolve("usr/bin/java")).doesNotExist();
    dpkg("-P reeve");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void completionsManPageAndLicenseAreInSystemPaths() throws IOException {
    Tools.needs("man");
    dpkg("-i '" + Packages.deb() + "'");
    assertInstalled("usr/share/bash-completion/completions/reeve", "completions/reeve.bash");
    assertInstalled("usr/share/zsh/vendor-completions/_reeve", "completions/_reeve");
    assertInstalled("usr/share/fish/vendor_completions.d/reeve.fish", "completions/reeve.fish");
    assertInstalled("usr/share/doc/reeve/copyright", "src/main/dist/legal/reeve/copyright");
    Path page = root.resolve("usr/share/man/man1/reeve.1.gz");
    assertThat(Shell.run("man -M '" + root + "/usr/share/man' -w reeve")).isEqualTo(page + "\n");
    assertThat(Shell.run("gzip -dc '" + page + "'"))
        .isEqualTo(Files.readString(Path.of("man/reeve.1")));
  }

  @Test
  void changelogBeginsWithTheVersion() {
    String version = Shell.run("dpkg-deb -f '" + Packages.deb() + "' Version").strip();
    dpkg("-i '" + Packages.deb() + "'");
    assertThat(Shell.run("gzip -dc '" + root + "/usr/share/doc/reeve/changelog.gz'"))
        .startsWith("reeve (" + version + ") ");
  }

  @Test
  void lintianFindsNothing() {
    Tools.needs("lintian");
    String line = "lintian --fail-on error,warning --allow-root '" + Packages.deb() + "'; echo $?";
    assertThat(Shell.run(line)).isEqualTo("0\n");
  }
}
