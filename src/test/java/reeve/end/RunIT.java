package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// `reeve run` becomes the command: nothing of reeve is left between it and its caller.
class RunIT {
  @TempDir Path directory;

  private String run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Result result = Reeve.in(directory, all).run();
    assertThat(result.err()).isEmpty();
    return result.text();
  }

  @Test
  void commandTakesThePlaceOfTheJvm() {
    Result result =
        Reeve.shell(
                directory,
                "\"$reeve\" run sh -c 'echo $$; cat /proc/$$/comm; exec sleep 0' & echo $!; wait")
            .run();
    String[] lines = result.text().split("\n", -1);
    assertThat(lines).contains("sh");
    assertThat(lines[0]).isEqualTo(lines[1]);
  }

  @Test
  void optionsAfterTheCommandAreItsOwn() {
    assertThat(run("printf", "%s,", "-f", "--help", "-t", "--", "x"))
        .isEqualTo("-f,--help,-t,--,x,");
    assertThat(run("--", "printf", "%s,", "-V")).isEqualTo("-V,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "7", "126", "255"})
  void exitCodeIsTheCommandsOwn(String code) {
    Result result = Reeve.in(directory, "run", "sh", "-c", "exit " + code).run();
    assertThat(result.code()).isEqualTo(Integer.parseInt(code));
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143", "HUP,129", "QUIT,131", "USR1,138", "KILL,137", "PIPE,141"})
  void signalGoesToTheCommand(String signal, int code) {
    try (Running running =
        Reeve.in(directory, "run", "sh", "-c", "ulimit -c 0; echo up; exec sleep 100").start()) {
      Result result = running.awaitOutput("up").signal(signal).result();
      assertThat(result.code()).isEqualTo(code);
      assertThat(result.err()).isEmpty();
    }
  }

  @Test
  void surroundingsAreClean() {
    assertThat(run("sh", "-c", "ls /proc/$$/fd")).isEqualTo("0\n1\n2\n");
    assertThat(run("cat", "/proc/self/status"))
        .contains("SigBlk:\t0000000000000000\n", "SigCgt:\t0000000000000000\n");
  }

  @Test
  void standardInputIsTheCallers() {
    assertThat(Reeve.in(directory, "run", "cat").input("typed\n").run().text())
        .isEqualTo("typed\n");
  }

  @Test
  void environmentIsThatOfAProcessWithoutPortAndName() {
    Reeve.in(directory).procfile("web-app: x", "b: y").file(".env", "A=1\n");
    assertThat(run("sh", "-c", "echo $A $REEVE_PORT_WEB_APP $REEVE_PORT_B [$PORT] [$PS]"))
        .isEqualTo("1 5000 5100 [] []\n");
    assertThat(run("-p", "6000", "sh", "-c", "echo $A $REEVE_PORT_B [$PORT]"))
        .isEqualTo("1 6100 [6000]\n");
  }

  @Test
  void entryOfTheProcfileRunsItsCommand() {
    Reeve.in(directory)
        .procfile("web: echo \"web says $A\" && exit 3", "ls: echo not ls")
        .file(".env", "A=hi\n");
    Result result = Reeve.in(directory, "run", "web").run();
    assertThat(result.text()).isEqualTo("web says hi\n");
    assertThat(result.code()).isEqualTo(3);
    assertThat(run("ls")).isEqualTo("not ls\n");
    Reeve.in(directory).procfile("a: x", "b: echo $PORT $PS");
    assertThat(run("-p", "6000", "b")).isEqualTo("6100 b.1\n");
    Reeve.in(directory).procfile("web: x", "ls: echo not ls");
    assertThat(run("ls", "Procfile")).isEqualTo("Procfile\n");
  }

  @Test
  void rootIsTheDirectoryOfTheCommand() {
    Reeve.in(directory).file("app/Procfile", "a: x\n").file("app/.env", "A=1\n");
    assertThat(run("-d", "app", "sh", "-c", "basename \"$(pwd -P)\"; echo $A"))
        .isEqualTo("app\n1\n");
    assertThat(run("-f", "app/Procfile", "sh", "-c", "basename \"$(pwd -P)\"")).isEqualTo("app\n");
  }

  @Test
  void argumentsPassByteForByte() {
    Result result =
        Reeve.shell(
                directory,
                "LC_ALL=C exec \"$reeve\" run printf '%s|' \"$(printf 'a\\377 \\303\\274\\n')\" ''"
                    + " ' x'")
            .run();
    assertThat(new String(result.out(), ISO_8859_1)).isEqualTo("a\u00ff \u00c3\u00bc||" + " x|");
  }

  @Test
  void whatCannotBeRunHasTheShellsCodes() {
    Reeve.in(directory).file("data", "x");
    Result missing = Reeve.in(directory, "run", "no-such-program").run();
    assertThat(missing.err()).isEqualTo("reeve: no-such-program: command not found\n");
    assertThat(missing.code()).isEqualTo(127);
    Result data = Reeve.in(directory, "run", "./data").run();
    assertThat(data.err()).isEqualTo("reeve: ./data: Permission denied\n");
    assertThat(data.code()).isEqualTo(126);
    assertThat(Reeve.in(directory, "run").run().code()).isEqualTo(2);
  }

  @Test
  void mistypedEntryIsNamed() {
    Result result = Reeve.in(directory, "run", "wbe").procfile("web: echo up").run();
    assertThat(result.code()).isEqualTo(127);
    assertThat(result.err()).isEqualTo("reeve: wbe: command not found; did you mean web?\n");
    Result command = Reeve.in(directory, "run", "wbe", "up").run();
    assertThat(command.err()).isEqualTo("reeve: wbe: command not found\n");
  }

  @Test
  void programIsSearchedInThePathOfTheEnvFile() {
    Reeve.in(directory)
        .file("tools/mine", "echo found $1\n")
        .file(".env", "PATH=tools:/usr/bin:/bin\n");
    Shell.run("chmod +x '" + directory + "/tools/mine'");
    assertThat(run("mine", "me")).isEqualTo("found me\n");
  }

  @Test
  void environmentTooLargeNamesTheLargestVariable() {
    StringBuilder big = new StringBuilder("LARGEST=" + "x".repeat(120_000) + "\n");
    for (int i = 0; i < 12; i++) {
      big.append("A").append(i).append("=").append("y".repeat(100_000)).append("\n");
    }
    // A quarter of the stack is for arguments and environment, execve(2).
    Reeve reeve = Reeve.shell(directory, "ulimit -s 4096; exec \"$reeve\" run true");
    Result result = reeve.file(".env", big.toString()).run();
    assertThat(result.err())
        .isEqualTo(
            "reeve: true: Argument list too long; the largest variable is LARGEST with 120000"
                + " bytes\n");
    assertThat(result.code()).isEqualTo(126);
  }

  @Test
  void terminalIsTheCommands() {
    Tools.needs("script");
    String line =
        "script -qec '\"$reeve\" run sh -c \"test -t 0 && test -t 1 && stty -a | head -n 1\"'"
            + " /dev/null";
    Result result = Reeve.shell(directory, line).run();
    assertThat(result.text()).startsWith("speed");
  }
}
