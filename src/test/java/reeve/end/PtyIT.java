package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeve.Tools;

/// Each process has a terminal of its own where reeve is on one.
class PtyIT {
  private static final String REEVE = "exec \"$reeve\" --color never --no-timestamp ";
  private static final String IS_TERMINAL = "for n in 0 1 2; do test -t $n && echo $n; done; ";

  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(directory);
  }

  private List<String> seen(String options, String command) {
    Result result = terminal.shell(REEVE + options).procfile("a: " + command).run();
    return result.linesOf("a.1");
  }

  @Test
  void terminalOfProcessIsWindowWidthLessPrefix() {
    assertThat(seen("", IS_TERMINAL + "stty size")).containsExactly("0", "1", "2", "40 91");
    Reeve.in(directory).procfile("a: stty size > size");
    terminal.shell("exec \"$reeve\"").run();
    assertThat(directory.resolve("size")).hasContent("40 82");
    seen("--no-prefix", "stty size > size");
    assertThat(directory.resolve("size")).hasContent("40 100");
  }

  @ParameterizedTest
  @CsvSource({
    "80, '', 'HH background-worker.1 | 49'",
    "60, '', 'HH background-worker.1 | 29'",
    "59, '', 'background-w.1 | 42'",
    "40, '', 'backgrou.1 | 27'",
    "20, '', 'back.1 | 20'",
    "40, --timestamp, 'HH backgrou.1 | 20'",
    "59, --timestamp-format=HH, 'HH background-w.1 | 39'",
    "40, --no-prefix, '40'",
  })
  void narrowWindowHasShortPrefixes(int columns, String options, String line) {
    String call = "stty cols " + columns + "; exec \"$reeve\" --color never " + options;
    Result result =
        terminal.shell(call).procfile("background-worker: stty size | cut -d ' ' -f 2").run();
    assertThat(result.text().replaceAll("\\d\\d:\\d\\d:\\d\\d", "HH").lines()).contains(line);
  }

  @Test
  void processIsToldWhenTheWindowChanges() {
    String command = "trap 'stty size' WINCH; echo up; while :; do sleep 0.05; done";
    try (Running running = terminal.shell(REEVE).procfile("a: " + command).start()) {
      running.awaitOutput("| up");
      terminal.resize(60);
      running.awaitOutput("| 40 51");
      terminal.resize(10);
      running.awaitOutput("| 40 20");
      terminal.type("\3");
      assertThat(running.result().code()).isEqualTo(130);
    }
  }

  @Test
  void terminalIsTheProcesssOwnAndControlsIt() throws Exception {
    Tools.needs("ps");
    String command = "ps -o tty= -o tpgid= -p $$ | tr -s ' '; : > /dev/tty; echo $(tty) $$";
    Result result =
        terminal
            .shell(REEVE + "-m a=2")
            .procfile("a: " + command.replace("$(tty) $$", "$(tty | cut -c 6-) $$") + "; sleep 0.5")
            .run();
    List<String> first = result.linesOf("a.1");
    List<String> second = result.linesOf("a.2");
    assertThat(first).hasSize(2);
    assertThat(first.get(0)).isEqualTo(first.get(1));
    assertThat(second.get(0)).isEqualTo(second.get(1));
    String outer = Files.readString(directory.resolve("tty"), UTF_8).strip().substring(5);
    assertThat(List.of(terminalIn(first), terminalIn(second), outer)).doesNotHaveDuplicates();
  }

  private static String terminalIn(List<String> lines) {
    return lines.getFirst().substring(0, lines.getFirst().indexOf(' '));
  }

  @Test
  void newlinesStayNewlines() {
    Result result = terminal.shell(REEVE).procfile("a: echo one; echo two").run();
    assertThat(result.text()).contains("a.1    | one\r\na.1    | two\r\n").doesNotContain("\r\r");
    Result piped = Reeve.in(directory, "--pty", "--no-timestamp").run();
    assertThat(piped.text()).contains("a.1    | one\na.1    | two\n").doesNotContain("\r");
  }

  @Test
  void outputIsCompleteAtTheEnd() {
    for (int round = 0; round < 5; round++) {
      Result result =
          Reeve.in(directory, "--pty").procfile("a: seq 1 30000; printf 'last words'").run();
      List<String> lines = result.linesOf("a.1");
      assertThat(lines).hasSize(30_001).endsWith("30000", "last words");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--pty,,[][]",
    "--no-pty,,[100][7]",
    "--pty,COLUMNS=33,[33][]",
    "--pty --shell-env-wins,COLUMNS=33,[33][]",
  })
  void sizeOfTheCallersTerminalIsNotInherited(String options, String variable, String seen) {
    String show = "a: echo \"[$COLUMNS][$LINES]\"";
    Result result =
        Reeve.shell(directory, "COLUMNS=100 LINES=7 exec \"$reeve\" " + options)
            .procfile(show)
            .file(".env", variable == null ? "" : variable)
            .run();
    assertThat(result.linesOf("a.1")).containsExactly(seen);
  }

  @Test
  void pipesAreThereInPlaceOfTerminalsWhereAskedFor() {
    assertThat(seen("--no-pty", IS_TERMINAL + "readlink /proc/$$/fd/0 | cut -c 1-5"))
        .containsExactly("pipe:");
    assertThat(seen("--no-pty", ": > /dev/tty").getFirst()).contains("/dev/tty");
  }

  @Test
  void ptyOptionWorksWithoutATerminal() {
    Result result =
        Reeve.in(directory, "--pty", "--no-timestamp")
            .procfile("a: " + IS_TERMINAL + "stty size")
            .run();
    assertThat(result.linesOf("a.1")).containsExactly("0", "1", "2", "24 71");
    assertThat(Reeve.in(directory).run().linesOf("a.1").getFirst()).startsWith("stty: ");
  }

  @Test
  void hundredProcessesEachGetATerminal() {
    Result result =
        Reeve.shell(directory, "ulimit -Sn 64; exec \"$reeve\" --pty -m a=100")
            .procfile("a: tty; sleep 2")
            .run();
    assertThat(result.text().lines().filter(line -> line.contains("| /dev/")).distinct())
        .hasSize(100);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void interruptKeyStopsAll() {
    try (Running running =
        terminal.shell(REEVE).procfile("a: echo up; sleep 100", "b: sleep 100").start()) {
      running.awaitOutput("| up");
      terminal.type("\3");
      Result result = running.result();
      assertThat(result.text()).contains("SIGINT received", "b.1 was killed by SIGTERM");
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void terminalThatGoesAwayStopsAll() {
    String file = directory.resolve("pids").toString();
    String command = "a: echo $$ $PPID > pids; echo up; trap '' HUP; sleep 100; :";
    try (Running running = terminal.shell(REEVE).procfile(command).start()) {
      running.awaitOutput("| up").signal("KILL");
      running.await(
          "end", () -> !Shell.run("for p in $(cat " + file + "); do kill -0 $p; done").isEmpty());
    }
  }

  @Test
  void reeveAsABackgroundJobExits() {
    String line = "set -m; \"$reeve\" & wait $!; echo code $?; kill -s KILL -$! 2>/dev/null";
    Result result = terminal.shell(line).procfile("a: sleep 0.2; exit 3").run();
    assertThat(result.text()).contains("code 3\r\n");
  }
}
