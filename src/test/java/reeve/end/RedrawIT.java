package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that are drawn again, and colours that are left on.
class RedrawIT {
  private static final String BAR = "a: printf '10%%\\r'; sleep 0.3; printf '20%%\\rdone\\n'";

  @TempDir Path directory;

  private Reeve onTerminal(String... lines) {
    String line = "exec \"$reeve\" --color never --no-timestamp";
    return new Terminal(directory).shell(line).procfile(lines);
  }

  private Reeve inPipe(String... lines) {
    return Reeve.in(directory, "--no-timestamp").procfile(lines);
  }

  @Test
  void progressBarStaysAfterItsPrefixOnATerminal() {
    assertThat(onTerminal(BAR).run().text())
        .contains("a.1    | 10%\ra.1    | 20%\ra.1    | done\r\n");
  }

  @Test
  void progressBarPassesAPipeAsItIs() {
    assertThat(inPipe(BAR).run().text()).contains("a.1    | 10%\r20%\rdone\n");
  }

  @Test
  void carriageReturnBeforeANewlineDrawsNothingAgain() {
    String lines = "a: printf 'one\\r\\ntwo\\r\\n'";
    assertThat(onTerminal(lines).run().text())
        .contains("a.1    | one\r\na.1    | two\r\n"); // as the terminal makes of a newline
    assertThat(inPipe(lines).run().text()).contains("a.1    | one\r\na.1    | two\r\n");
  }

  @Test
  void interruptedProgressBarContinuesAfterItsPrefix() {
    String until = "until [ -e go ]; do sleep 0.02; done; ";
    String bar = "a: printf '10%%'; " + until + "printf '\\r20%%\\n'";
    try (Running running = onTerminal(bar, "b: " + until + "echo there; sleep 100").start()) {
      running.awaitOutput("10%");
      Reeve.in(directory).file("go", "");
      assertThat(running.result().text())
          .containsPattern("a\\.1    \\| 10%\r")
          .containsPattern("[\r\n]a\\.1    \\| 20%\r\n");
    }
  }

  @Test
  void colourThatIsLeftOnEndsWithItsLine() {
    String red = "a: printf '\\033[31mred\\nstill\\n\\033[1;4mbold\\033[0m\\n'";
    assertThat(inPipe(red).run().text())
        .contains("| \033[31mred\033[0m\na.1    | still\na.1    | \033[1;4mbold\033[0m\n");
  }
}
