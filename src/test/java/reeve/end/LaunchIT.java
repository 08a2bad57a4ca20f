package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// The options that decide how processes are started.
class LaunchIT {
  @TempDir Path directory;

  private Result run(String command, String... options) {
    return Reeve.in(directory, options).procfile("a: " + command).run();
  }

  private static void assertError(Result result, int code, String message) {
    assertThat(result.err()).isEqualTo("reeve: " + message + "\n");
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"027,-rw-r-----", "0,-rw-rw-rw-", "777,----------", "0002,-rw-rw-r--"})
  void umaskIsThatOfTheFilesOfProcesses(String umask, String mode) {
    assertThat(run(": > f; ls -l f | cut -c 1-10", "--umask", umask).linesOf("a.1"))
        .containsExactly(mode);
  }

  @Test
  void umaskIsTheCallersWhereNobodySays() {
    Result result = Reeve.shell(directory, "umask 037; exec \"$reeve\"").procfile("a: umask").run();
    assertThat(result.linesOf("a.1")).containsExactly("0037");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "-1", "1000", "0x7", "u=rwx", "22 ", "99999999999999999999"})
  void umaskThatIsNoneIsAnError(String umask) {
    assertError(
        run("echo hi", "--umask=" + umask),
        2,
        "umask \"" + umask + "\" is not an octal number from 0 to 777");
  }

  @Test
  void shellRunsTheCommands() {
    Tools.needs("bash");
    String bash = Shell.run("command -v bash").strip();
    assertThat(run("echo ${BASH_VERSION:+bash} $0", "--shell", bash).linesOf("a.1"))
        .containsExactly("bash " + bash);
    Reeve.in(directory).file("my-shell", "#!/bin/sh\necho \"$#: $1: $2\"\n");
    Shell.run("chmod +x '" + directory.resolve("my-shell") + "'");
    assertThat(run("a  'b", "--shell", "./my-shell").linesOf("a.1"))
        .containsExactly("2: -c: a  'b");
  }

  @Test
  void shellThatIsNoneIsAnError() {
    Reeve.in(directory).file("data", "");
    assertError(run("x", "--shell", "zsh"), 2, "--shell zsh: give its path, as /bin/zsh");
    String missing = "--shell /nowhere/sh: No such file or directory";
    assertError(run("x", "--shell", "/nowhere/sh"), 1, missing);
    assertError(run("x", "--shell", "./data"), 1, "--shell ./data: not executable");
    assertError(run("x", "--shell", "/"), 1, "--shell /: is a directory");
  }

  @Test
  void relativeShellIsThatOfTheCurrentDirectory() {
    Reeve.in(directory)
        .file("my-shell", "#!/bin/sh\necho \"$2 in $(basename \"$PWD\")\"\n")
        .file("app/Procfile", "a: run\n");
    Shell.run("chmod +x '" + directory.resolve("my-shell") + "'");
    Result result = Reeve.in(directory, "--shell", "./my-shell", "-d", "app").run();
    assertThat(result.linesOf("a.1")).containsExactly("run in app");
  }

  @Test
  void noPortSetsNoPorts() {
    String command = "echo [$PORT] [$REEVE_PORT_A] $PS";
    assertThat(run(command, "--no-port").linesOf("a.1")).containsExactly("[] [] a.1");
    Result inherited =
        Reeve.in(directory, "--no-port").procfile("a: " + command).env("PORT", "7000").run();
    assertThat(inherited.linesOf("a.1")).containsExactly("[7000] [] a.1");
  }

  @Test
  void optionsMayComeFromTheEnvironmentAndTheFile() {
    Reeve reeve =
        Reeve.in(directory, "--no-timestamp")
            .procfile("a: umask; echo [$PORT]; tty")
            .file(".reeve", "umask: 077\nno-port: true\n")
            .env("REEVE_PTY", "true");
    assertThat(reeve.run().linesOf("a.1").subList(0, 2)).containsExactly("0077", "[]");
    assertThat(reeve.run().linesOf("a.1").getLast()).startsWith("/dev/");
    Reeve.in(directory).file(".foreman", "");
    Result off = Reeve.in(directory, "--no-pty").env("REEVE_PTY", "true").run();
    assertThat(off.linesOf("a.1").getLast()).isEqualTo("not a tty");
  }
}
