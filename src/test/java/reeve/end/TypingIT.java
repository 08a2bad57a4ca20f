package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed into the terminal reaches the process of `--stdin`, and the terminal is left as it
/// was.
class TypingIT {
  private static final String ASK =
      "a: echo $PPID > pid; printf 'name? '; read -r name; echo \"hello $name\"; ";

  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(directory);
  }

  /// Calls reeve between two looks at the terminal, which outlive Ctrl-C.
  private Running start(String options, String... lines) {
    String call = "\"$reeve\" --color never --no-timestamp " + options + "; echo code $?; ";
    return terminal
        .shell("trap : INT; before=$(stty -g); " + call + "[ $before = $(stty -g) ] && echo same")
        .procfile(lines)
        .start();
  }

  @Test
  void answerToAPromptArrivesAndIsShownOnce() {
    try (Running running = start("--stdin a", ASK)) {
      running.awaitOutput("a.1    | name? ");
      terminal.type("b\u00fcb");
      running.awaitOutput("name? b\u00fcb");
      terminal.type("\r");
      String text = running.result().text();
      assertThat(text).contains("a.1    | name? b\u00fcb\r\na.1    | hello b\u00fcb\r\n");
      assertThat(text).endsWith("code 0\r\nsame\r\n");
    }
  }

  @Test
  void keyThatDeletesDeletesAWholeCharacter() {
    try (Running running = start("--stdin a", ASK)) {
      running.awaitOutput("name? ");
      terminal.type("bo\u00fc\177b\r");
      assertThat(running.result().text()).contains("| hello bob\r\n");
    }
  }

  @Test
  void endKeyIsTheEndForTheProcess() {
    try (Running running = start("--stdin a", ASK + "cat; echo end; exit 7")) {
      running.awaitOutput("name? ");
      terminal.type("x\rline\r\4");
      assertThat(running.result().text()).contains("| end\r\n").endsWith("code 7\r\nsame\r\n");
    }
  }

  @Test
  void programThatWantsEveryKeyGetsIt() {
    String command = "a: stty raw -echo; echo up; dd bs=1 count=3 2>/dev/null | od -An -tx1";
    try (Running running = start("--stdin a", command)) {
      running.awaitOutput("| up");
      terminal.type("q\r\4");
      assertThat(running.result().text()).contains(" 71 0d 04");
    }
  }

  @Test
  void processWithAPipeGetsLines() {
    try (Running running = start("--no-pty --stdin a", ASK + "cat; echo end")) {
      running.awaitOutput("name? ");
      terminal.type("bo\177ob\rline\r\4");
      assertThat(running.result().text())
          .contains("hello bob\r\n", "a.1    | line\r\n", "| end\r\n")
          .endsWith("code 0\r\nsame\r\n");
    }
  }

  @Test
  void interruptKeyIsForReeve() {
    try (Running running = start("--stdin a", ASK, "b: sleep 100")) {
      running.awaitOutput("name? ");
      terminal.type("\3");
      Result result = running.result();
      assertThat(result.text()).contains("SIGINT received").endsWith("code 130\r\nsame\r\n");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"$PPID,TERM,143", "$PPID,HUP,129", "$$,TERM,143", "$$,KILL,137"})
  void terminalIsAsItWasAfterASignal(String pid, String signal, int code) {
    String killer = "b: until [ -e pid ]; do sleep 0.02; done; read -r ppid pid < pid; ";
    String target = pid.equals("$$") ? "$pid" : "$ppid";
    String asking = "a: printf 'name? '; echo $PPID $$ > p; mv p pid; read -r name; sleep 100";
    String kill = "until [ -e go ]; do sleep 0.02; done; kill -s " + signal + " " + target;
    try (Running running = start("--stdin a", asking, killer + kill + "; sleep 100")) {
      running.awaitOutput("name? ");
      Reeve.in(directory).file("go", "");
      Result result = running.result();
      assertThat(result.text()).endsWith("code " + code + "\r\nsame\r\n");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void terminalSettingsOfAProgramStayWithoutStdin() {
    try (Running running = start("", "a: until [ -e go ]; do sleep 0.02; done")) {
      running.awaitOutput("a.1 started");
      Shell.run("stty -echo -F \"$(cat '" + directory.resolve("tty") + "')\"");
      Reeve.in(directory).file("go", "");
      assertThat(running.result().text()).endsWith("code 0\r\n");
    }
  }

  @Test
  void terminalIsGivenBackWhenThatProcessExits() {
    String lingering = "b: trap '' TERM; sleep 100; sleep 100";
    try (Running running = start("--stdin a -t 100", "a: read -r line", lingering)) {
      running.awaitOutput("b.1 started");
      String raw = terminal.settings();
      terminal.type("x\r");
      running.awaitOutput("a.1 exited");
      running.await("other settings", () -> !terminal.settings().equals(raw));
      terminal.type("\3");
      running.awaitOutput("SIGINT received");
      running.awaitNanos(100_000_000); // sooner, it would be the same request
      terminal.type("\3");
      assertThat(running.result().text()).endsWith("code 0\r\nsame\r\n");
    }
  }
}
