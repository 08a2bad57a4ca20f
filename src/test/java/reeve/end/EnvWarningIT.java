package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What hardly means what it says is a warning with its line, and never shows a value.
class EnvWarningIT {
  private static final String BROKEN_PATH =
      "reeve: .env:2: warning: PATH holds $PATH as it is; write ${PATH}";

  @TempDir Path directory;

  private List<String> warnings(String env, String... arguments) {
    Result result = Reeve.in(directory, arguments).procfile("a: true").file(".env", env).run();
    assertThat(result.err()).doesNotContain("hunter2");
    return result.err().lines().toList();
  }

  private String shell(String program) throws IOException {
    Path shell = Files.createDirectories(directory.resolve(program.substring(1))).resolve("sh");
    if (!Files.exists(shell)) {
      Files.createSymbolicLink(shell, Path.of(program));
    }
    return shell.toString();
  }

  @Test
  void keysThatTheShellDropsAreNamedWithTheWayOut() throws IOException {
    String env = "A=1\na.b=hunter2\na-b='hunter2'\n_1=x\n1X=1\n";
    String busybox = shell("/bin/busybox");
    assertThat(warnings(env, "--shell", busybox))
        .containsExactly(
            dropped(2, "a.b", busybox), dropped(3, "a-b", busybox), dropped(5, "1X", busybox));
    assertThat(warnings(env, "--shell", shell("/bin/bash"))).isEmpty();
  }

  private static String dropped(int line, String key, String shell) {
    return "reeve: .env:"
        + line
        + ": warning: "
        + key
        + " does not reach the processes: "
        + shell
        + " (busybox) drops it; --shell /bin/bash keeps it";
  }

  @Test
  void shellThatIsNotWarnedOfKeepsThem() throws IOException {
    Reeve reeve = Reeve.in(directory, "--shell", "/bin/bash").file(".env", "a.b=1\n");
    assertThat(reeve.procfile("a: env").run().linesOf("a.1")).contains("a.b=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "check", "run a"})
  void shellOfTheSystemIsKnownByItsLink(String command) throws IOException {
    String shell = Path.of("/bin/sh").toRealPath().getFileName().toString();
    boolean isDropping = List.of("dash", "busybox", "mksh").contains(shell);
    assertThat(warnings("A=1\na.b=1\n", command.split(" ", -1)))
        .hasSize(isDropping ? 1 : 0)
        .allMatch(line -> line.startsWith("reeve: .env:2: warning: a.b ") && line.contains(shell));
    assertThat(warnings("a.b=1\n", "run", "true")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH=/x:$PATH", "PATH=\"$PATH:/x\"", "export PATH='/x:$PATH:/y'"})
  void pathThatHoldsItsOwnNameIsAWarning(String line) {
    String env = "A=1\n" + line + "\n";
    assertThat(warnings(env, "start")).containsExactly(BROKEN_PATH);
    assertThat(warnings(env, "run", "/bin/true")).containsExactly(BROKEN_PATH);
    assertThat(warnings(env, "check")).containsExactly(BROKEN_PATH);
    assertThat(warnings(env, "start", "--shell-env-wins")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH=/x:${PATH}", "PATH=$PATHS:${PATH}", "MYPATH=/x:$PATHX", "A=$PATH"})
  void otherPathsAreNone(String line) {
    assertThat(warnings("B=1\n" + line + "\n", "start")).isEmpty();
  }

  @Test
  void checkBlamesThePathForProgramsThatAreNotFound() {
    Result result =
        Reeve.in(directory, "check").procfile("a: ls").file(".env", "A=1\nPATH=/x:$PATH\n").run();
    assertThat(result.err().lines())
        .containsExactly(
            "reeve: Procfile:1: `ls` is not in PATH;"
                + " see .env:2: PATH holds $PATH as it is; write ${PATH}",
            BROKEN_PATH);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void checkNamesVariablesWithoutBracesThatAreSet() {
    String env =
        """
        A=hunter2
        B=$A/x
        C="x$HOME"
        D='$A' # in single quotes
        E="\\$A"
        F=pa$$A $1 $UNSET $ $AB $(A) ${A}
        G='x'$A
        """;
    assertThat(warnings(env, "check"))
        .containsExactly(bare(2, "A", "B"), bare(3, "HOME", "C"), bare(7, "A", "G"));
    assertThat(warnings(env, "start")).isEmpty();
    assertThat(Reeve.in(directory, "check").run().code()).isZero();
    assertThat(Reeve.in(directory, "check", "--strict").run().code()).isEqualTo(1);
  }

  private static String bare(int line, String name, String key) {
    String what = "$" + name + " in " + key + " is not expanded; write ${" + name + "}";
    return "reeve: .env:" + line + ": warning: " + what + ", or the value in single quotes";
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "check", "run true", "export --dry-run -u nobody runit x"})
  void quotesAndFormsOfVariablesAreWarnedOf(String command) {
    assertThat(warnings("A='it's hunter2'\nB=${A:?hunter2}\n", command.split(" ", -1)))
        .containsExactly(
            "reeve: .env:1: warning: only the outer pair of the quotes of A was removed;"
                + " write \\\" for a quote within double quotes",
            "reeve: .env:2: warning: a ${ in B stays as it is;"
                + " write ${NAME}, ${NAME:-default} or ${NAME-default}, or single quotes");
  }

  @Test
  void portThatIsNoneSaysWhereItComesFrom() {
    String tail = "is not a number from 1 to 65535; correct it, or give -p";
    assertThat(warnings("A=1\nPORT=hunter2\n", "start"))
        .containsExactly("reeve: .env:2: PORT " + tail);
    Reeve inherited = Reeve.in(directory, "--shell-env-wins").env("PORT", "hunter2");
    assertThat(inherited.run().err()).isEqualTo("reeve: PORT in the environment " + tail + "\n");
  }

  @Test
  void entriesThatShareAPortVariableAreNamed() {
    String warning = "reeve: Procfile:2: warning: a-1 and a_1 share REEVE_PORT_A_1; rename one\n";
    for (String command : new String[] {"start", "check"}) {
      Reeve reeve = Reeve.in(directory, command).procfile("a-1: true", "a_1: true");
      assertThat(reeve.run().err()).isEqualTo(warning);
    }
    assertThat(Reeve.in(directory, "start", "--no-port").run().err()).isEmpty();
  }
}
