package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Options come from the command line, else the environment, else a file, else the default.
class OptionsIT {
  @TempDir Path directory;

  private Reeve reeve(String... arguments) {
    return Reeve.in(directory, arguments).procfile("a: echo $PORT");
  }

  private static String port(Reeve reeve) {
    Result result = reeve.run();
    assertThat(result.err().lines().filter(line -> !line.contains(" is in use"))).isEmpty();
    return result.linesOf("a.1").getFirst();
  }

  @Test
  void nearerPlaceWins() {
    assertThat(port(reeve())).isEqualTo("5000");
    Reeve.in(directory).file(".reeve", "# options\n\nport: 6000\n");
    assertThat(port(reeve())).isEqualTo("6000");
    assertThat(port(reeve().env("REEVE_PORT", "7000"))).isEqualTo("7000");
    assertThat(port(reeve("-p", "8000").env("REEVE_PORT", "7000"))).isEqualTo("8000");
  }

  @Test
  void foremansFileIsReadWhereThereIsNoOther() {
    Reeve.in(directory).file(".foreman", "port=6500\ntimestamp: false\n");
    assertThat(port(reeve())).isEqualTo("6500");
    assertThat(reeve().run().text()).startsWith("system | ");
    Reeve.in(directory).file("port.env", "PORT=6300\n");
    Reeve.in(directory).file(".reeve", "env-if-exists: port.env\n");
    assertThat(port(reeve())).isEqualTo("6300");
    Reeve.in(directory).file(".reeve", "port = 6600\n");
    assertThat(port(reeve())).isEqualTo("6600");
  }

  @Test
  void flagsAndListsMayComeFromTheEnvironment() {
    Reeve quiet = reeve().env("REEVE_NO_TIMESTAMP", "true").file("x.env", "A=1\n");
    assertThat(quiet.env("REEVE_ENV", "x.env,x.env").run().text()).startsWith("system | ");
    Reeve.in(directory).file("port.env", "PORT=6300\n");
    assertThat(port(reeve().env("REEVE_ENV_IF_EXISTS", "no.env,port.env"))).isEqualTo("6300");
    assertThat(reeve("--timestamp").env("REEVE_NO_TIMESTAMP", "true").run().text())
        .matches("(?s)\\d\\d:.*");
  }

  @Test
  void optionOfAnotherCommandIsNoError() {
    Reeve.in(directory).file(".reeve", "timeout: 3\n");
    assertThat(Reeve.in(directory, "run", "true").run().code()).isZero();
  }

  @Test
  void unknownKeyNamesFileAndLine() {
    Result result = reeve().file(".reeve", "port: 1\n\nprot: 2\n").run();
    assertThat(result.err()).startsWith("reeve: .reeve:3: no option \"prot\"; did you mean port?");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
  }

  @Test
  void badValueIsAnErrorWhereverItComesFrom() {
    Result result = reeve().env("REEVE_TIMEOUT", "soon").run();
    assertThat(result.err()).startsWith("reeve: REEVE_TIMEOUT: timeout \"soon\"");
    assertThat(result.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout: soon, timeout \"soon\"",
    "stop-signal: a=TREM, no stop signal \"TREM\"; did you mean TERM?",
    "port = 0, port \"0\"",
    "timestamp: maybe, \"maybe\" is neither true nor false",
    "color: atuo, no color mode \"atuo\"; did you mean auto?",
    "formation: a, formation \"a\"",
    "formation: bb=1, no process \"bb\"",
    "except: bb, no process \"bb\"",
    "restart: bb, --restart: no process \"bb\"",
    "stdin: bb, --stdin: no process \"bb\"",
    "restart-limit: x, restart limit \"x\"",
    "umask: 9, umask \"9\"",
    "shell: zsh, --shell zsh",
    "shell: /, --shell /: is a directory",
    "procfile: no/P, cannot read no/P: No such file",
    "root: no, root no: No such file",
    "env: no.env, cannot read no.env: No such file",
  })
  void badValueInTheFileIsAnErrorThatNamesItsLine(String line, String error) {
    Result result = reeve().file(".reeve", "# one\n\n" + line + "\nno-prefix: true\n").run();
    assertThat(result.err()).startsWith("reeve: .reeve:3: " + error);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void defaultThatIsWrongHasNoPlace() {
    Result result = Reeve.in(directory).file(".reeve", "port: 6000\n").run();
    assertThat(result.err()).startsWith("reeve: cannot read Procfile: No such file");
  }

  @Test
  void variablesOfARunningReeveAreNoOptions() {
    assertThat(port(reeve().env("REEVE_PORT_WEB", "9000"))).isEqualTo("5000");
  }

  @Test
  void exceptLeavesProcessesOut() {
    Result result = Reeve.in(directory, "-x", "b,c").procfile("a: echo hi", "b: x", "c: y").run();
    assertThat(result.text()).contains("a.1 started").doesNotContain("b.1", "c.1");
    Result unknown = Reeve.in(directory, "-x", "nobody").run();
    assertThat(unknown.err()).contains("\"nobody\"", "a, b, c");
  }

  @Test
  void portInUseIsAWarningIfACommandNamesIt() throws Exception {
    for (String address : new String[] {"127.0.0.1", "::1"}) {
      try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
        int port = taken.getLocalPort();
        Reeve reeve = Reeve.in(directory, "-p", Integer.toString(port));
        Result result = reeve.procfile("a: echo ${PORT:-1}").run();
        assertThat(result.err())
            .startsWith("reeve: warning: port " + port + " of a.1 is in use by ")
            .contains("(pid " + ProcessHandle.current().pid() + "); stop it, or give");
        assertThat(result.code()).isZero();
        result = Reeve.in(directory, "-p", Integer.toString(port)).procfile("a: echo PORT").run();
        assertThat(result.err()).isEmpty();
      }
    }
  }

  @Test
  void valuesAreTakenAsTheyAre() {
    Result result = reeve().env("REEVE_ROOT", "${env:HOME}$$").run();
    assertThat(result.err()).startsWith("reeve: REEVE_ROOT: root ${env:HOME}$$: No such file");
  }

  @Test
  void exceptionOfTheFileHoldsForCheckToo() {
    Reeve.in(directory)
        .procfile("a: ls", "b: ls")
        .file(".foreman", "except: b\nconcurrency: all=2\n");
    assertThat(Reeve.in(directory, "check").run().text()).contains("a     2 ", "b     0 ");
  }
}
