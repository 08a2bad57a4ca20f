package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `reeve export` refuses: one line, an exit code, and nothing written.
class ExportErrorIT {
  @TempDir Path directory;

  private Reeve export(String arguments) {
    Reeve reeve = Reeve.shell(directory, "exec \"$reeve\" export " + arguments);
    return reeve.procfile("web: ./serve").file(".env", "A=1\n");
  }

  private static void assertRefused(Result result, int code, String reason) {
    assertThat(result.err()).startsWith("reeve: ").contains(reason).hasLineCount(1);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', no FORMAT and LOCATION",
    "systemd, no FORMAT and LOCATION",
    "systemd units more, unexpected argument",
    "systemd '''', no FORMAT and LOCATION",
    "cron units, no format \"cron\"; there are systemd",
    "Systemd units, no format \"Systemd\"",
    "-t soon systemd units, \"soon\"",
    "-u '''' systemd units, -u has an empty value",
  })
  void usageThatIsNotUnderstood(String arguments, String reason) {
    assertRefused(export("-a shop " + arguments).run(), 2, reason);
    assertThat(directory.resolve("units")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "a/b", "..", ".a", "'a b'", "'a\nb'", "é", "a%b"})
  void applicationThatIsNoFileName(String app) {
    Result result = export("--app=" + app + " systemd units").run();
    assertThat(result.err()).startsWith("reeve: application name \"").contains("use letters");
    assertThat(result.code()).isEqualTo(2);
    assertThat(directory.resolve("units")).doesNotExist();
  }

  @Test
  void locationThatIsAFile() {
    assertRefused(export("-a shop systemd Procfile").run(), 1, "Procfile: not a directory");
    assertRefused(export("-a shop systemd Procfile/x").run(), 1, "Procfile: not a directory");
  }

  @Test
  void locationThatCannotBeWritten() throws IOException {
    Path units = Files.createDirectories(directory.resolve("units"));
    Files.setPosixFilePermissions(units, PosixFilePermissions.fromString("r-xr-xr-x"));
    String command = Shell.asNobody(directory, "\"$reeve\" export -a shop systemd units");
    Result result = Reeve.shell(directory, command).procfile("web: x").run();
    assertRefused(result, 1, "/units/.shop.reeve-export.new: Permission denied");
  }

  @Test
  void templateDirectoryThatIsNotThere() {
    assertRefused(export("-a shop --template no systemd units").run(), 1, "no: No such file");
  }

  @Test
  void valueThatIsNotUtf8IsNamedByItsVariable() {
    Reeve reeve =
        Reeve.shell(directory, "A=$(printf '\\377') \"$reeve\" export -a shop systemd units");
    reeve.procfile("web: x").file(".env", "B=${A}hunter2\n");
    Result result = reeve.run();
    assertRefused(result, 1, "variable B is not UTF-8");
    assertThat(result.err()).doesNotContain("hunter2");
  }

  @Test
  void allErrorsAreNamedWithTheirLines() {
    Reeve reeve = export("-a shop --stop-signal c=INT launchd units");
    reeve.procfile("a: echo \1", "b: true", "c: true", "d: echo \2").file(".env", "A=1\nB=\3\n");
    String held = " holds a control character, which no property list can; leave it out";
    Result result = reeve.run();
    assertThat(result.err().lines())
        .containsExactly(
            "reeve: Procfile:1: the command of a" + held,
            "reeve: Procfile:3: launchd stops with TERM only, not INT; give c TERM",
            "reeve: Procfile:4: the command of d" + held,
            "reeve: .env:2: the value of the variable B" + held);
    assertThat(result.code()).isEqualTo(1);
    assertThat(directory.resolve("units")).doesNotExist();
  }

  @Test
  void lineEndInACommandIsRefusedBySupervisord() {
    Result result =
        export("-a shop -m all=2 supervisord units").procfile("a: b", "c: d\re", "f: g\rh").run();
    String held = " holds a line end, which supervisord takes for the end of it; remove it";
    assertThat(result.err().lines())
        .containsExactly(
            "reeve: Procfile:2: the command of c" + held,
            "reeve: Procfile:3: the command of f" + held);
  }

  @Test
  void fullDiskLeavesTheOldFiles() throws IOException {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    String mounted = Shell.run("mount -t tmpfs -o size=64k none '" + disk + "' && echo mounted");
    Assumptions.assumeTrue(mounted.equals("mounted\n"), "may not mount: " + mounted);
    try {
      assertThat(export("-a shop -m web=2 systemd disk").run().code()).isZero();
      String before = Shell.run("cd '" + disk + "' && ls -lA --full-time && cat * .shop*");
      Result result = export("-a shop -m web=50 systemd disk").run();
      assertRefused(result, 1, ": No space left on device");
      assertThat(Shell.run("cd '" + disk + "' && ls -lA --full-time && cat * .shop*"))
          .isEqualTo(before);
    } finally {
      Shell.run("umount '" + disk + "'");
    }
  }
}
