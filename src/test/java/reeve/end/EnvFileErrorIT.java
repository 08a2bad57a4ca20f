package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bad env file is one line that says where, what and what to do; nothing is started, and no
/// value is shown.
class EnvFileErrorIT {
  @TempDir Path directory;

  private Reeve reeve(String... arguments) {
    return Reeve.in(directory, arguments).procfile("a: touch started");
  }

  private void assertRefused(Result result, String error) {
    assertThat(result.err()).startsWith("reeve: " + error).doesNotContain("hunter2");
    assertThat(result.err().lines().count()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
    assertThat(directory.resolve("started")).doesNotExist();
  }

  private void assertRuns(Result result) {
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(directory.resolve("started")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "'A=1;B=\"hunter2;',          '2: the quote is never closed'",
    "'A=1;B=''hunter2;C=\"\";',   '2: the quote is never closed'",
    "'A=1;;B=hunter2|;',          '3: a NUL byte in the value; no variable can hold one, remove'",
    "'A=1;B=\"hunter2;|\"',       '3: a NUL byte in the value; no variable can hold one, remove'",
    "'A=1;B=hunter2\u00fc;',      '2: not UTF-8; save the file in UTF-8'",
    "'A=1;B=hunter2;# \u00fc;',   '3: not UTF-8; save the file in UTF-8'",
    "'A=1\rB=hunter2\r\r\u00fc;', '4: not UTF-8; save the file in UTF-8'",
  })
  void textIsRefusedWithItsLine(String text, String error) {
    byte[] content = text.replace(';', '\n').replace('|', '\0').getBytes(ISO_8859_1);
    assertRefused(reeve().file(".env", content).run(), ".env:" + error);
    assertRefused(reeve("-e", "x/y.env").file("x/y.env", content).run(), "x/y.env:" + error);
  }

  @Test
  void lineThatIsNoEntryIsNamedAndTheRestCounts() throws IOException {
    Result result =
        Reeve.in(directory)
            .procfile("a: echo $A > started")
            .file(".env", "hunter2\nA=1\nhunter2 hunter2=1\n")
            .run();
    assertThat(result.err())
        .isEqualTo(
            """
            reeve: .env:1: warning: ignored, not "KEY=VALUE"
            reeve: .env:3: warning: ignored, not "KEY=VALUE"
            """);
    assertThat(directory.resolve("started")).hasContent("1");
  }

  @Test
  void missingFile() {
    String error = "cannot read no.env: No such file or directory";
    assertRefused(reeve("-e", "no.env").run(), error);
    assertRefused(
        reeve("-e", "a.env", "-e", "b.env,no.env").file("a.env", "").file("b.env", "").run(),
        error);
  }

  @Test
  void missingDefaultFileIsFine() {
    assertRuns(reeve().run());
  }

  @Test
  void directoryInPlaceOfAFile() throws IOException {
    assertRefused(reeve("-e", ".").run(), "cannot read .: Is a directory");
    assertRefused(reeve("--env-if-exists", ".").run(), "cannot read .: Is a directory");
  }

  @Test
  void defaultFileThatIsADirectoryIsSkipped() throws IOException {
    Files.createDirectory(directory.resolve(".env"));
    String warning = "reeve: warning: .env is a directory, not an env file; skipped";
    for (String command : new String[] {"start", "check", "run"}) {
      String[] arguments =
          command.equals("run") ? new String[] {command, "a"} : new String[] {command};
      Result result = reeve(arguments).run();
      assertThat(result.err().lines()).containsExactly(warning);
      assertThat(result.code()).isZero();
    }
    assertThat(reeve("-e", ".env").run().code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a socket,                   @",
    "a device,                   /dev/null",
    "a device,                   /dev/zero",
    "a directory,                /usr",
    "a symbolic link to nothing, nowhere",
    "a symbolic link to nothing, .env",
  })
  void defaultFileThatIsNoFileIsSkipped(String kind, String target) throws IOException {
    Path file = directory.resolve(".env");
    if (target.equals("@")) {
      ServerSocketChannel.open(StandardProtocolFamily.UNIX)
          .bind(UnixDomainSocketAddress.of(file))
          .close();
    } else {
      Files.createSymbolicLink(file, Path.of(target));
    }
    for (String[] command : new String[][] {{"start"}, {"check"}, {"run", "true"}}) {
      Result result = reeve(command).run();
      assertThat(result.err())
          .isEqualTo("reeve: warning: .env is " + kind + ", not an env file; skipped\n");
      assertThat(result.code()).isZero();
    }
  }

  @Test
  void fifoAndLinksToFilesAreRead() throws IOException {
    String line = "mkfifo .env; (echo A=1 >.env) & \"$reeve\" run printenv A";
    assertThat(Reeve.shell(directory, line).run().text()).isEqualTo("1\n");
    Files.delete(directory.resolve(".env"));
    Files.createSymbolicLink(directory.resolve(".env"), Path.of("real"));
    Result result = Reeve.in(directory, "run", "printenv", "A").file("real", "A=2\n").run();
    assertThat(result.err() + result.text()).isEqualTo("2\n");
  }

  @Test
  void unreadableFile() throws IOException {
    reeve().file(".env", "A=hunter2");
    Files.setPosixFilePermissions(directory.resolve(".env"), Set.of());
    String error = "cannot read .env: Permission denied";
    assertRefused(Reeve.shell(directory, Shell.asNobody(directory, "\"$reeve\"")).run(), error);
    assertRefused(
        Reeve.shell(directory, Shell.asNobody(directory, "\"$reeve\" -e .env")).run(), error);
  }

  @Test
  void lineOfAMegabyte() {
    String line = "hunter2".repeat(150_000);
    assertRefused(
        reeve().file(".env", "A=1\nBIG=" + line + "\n").run(),
        ".env:2: BIG is longer than 128 KiB, more than a process can get; shorten it");
    assertRuns(reeve().file(".env", "A=1 # " + line + "\n#" + line).run());
  }

  @Test
  void linesThatDoubleEachOther() {
    StringBuilder text = new StringBuilder("A0=hunter2\n");
    for (int i = 1; i < 60; i++) {
      text.append("A" + i + "=${A" + (i - 1) + "}${A" + (i - 1) + "}\n");
    }
    assertRefused(reeve().file(".env", text.toString()).run(), ".env:16: A15 is longer than");
  }

  @Test
  void tenMegabytes() {
    assertRefused(
        reeve("-e", "x.env").file("x.env", "hunter2\n".repeat(1_300_000)).run(),
        "x.env:1001: more than 1000 lines are not \"KEY=VALUE\"; name an env file");
    assertRuns(reeve().file(".env", "# hunter2\n".repeat(1_000_000) + "A=1\n").run());
  }

  @Test
  void tooManyKeys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 700_000; i++) {
      text.append('K').append(i).append("=hunter2\n");
    }
    assertRefused(
        reeve().file(".env", text.toString()).run(),
        ".env:91664: the variables up to here are longer than 2 MiB, more than a process can get;"
            + " shorten some");
  }

  @Test
  void systemRefusesFortyThousandKeys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("KEY_").append(i).append("=hunter2 hunter2\n");
    }
    // A quarter of the stack is for arguments and environment, execve(2).
    Reeve reeve = Reeve.shell(directory, "ulimit -s 4096; exec \"$reeve\" start a=20");
    Result result = reeve.procfile("a: touch started").file(".env", text.toString()).run();
    assertThat(result.err()).contains("Argument list too long").doesNotContain("hunter2");
    assertThat(result.code()).isEqualTo(1);
    assertThat(directory.resolve("started")).doesNotExist();
  }

  @Test
  void fileWithoutEnd() {
    assertRefused(reeve("-e", "/dev/zero").run(), "cannot read /dev/zero: larger than 12 MiB");
    assertRefused(reeve("-f", "/dev/zero").run(), "cannot read /dev/zero: larger than 12 MiB");
  }
}
