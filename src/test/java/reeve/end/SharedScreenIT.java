package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a terminal, no process disturbs the lines of another, whatever it prints.
class SharedScreenIT {
  private static final int TICKS = 20;
  private static final String STATE =
      "#{cursor_flag} #{alternate_on} #{mouse_any_flag} #{keypad_flag} #{wrap_flag} #{insert_flag}"
          + " #{scroll_region_upper} #{scroll_region_lower} #{pane_title}";

  @TempDir Path directory;
  private Screen screen;
  private String state;

  @BeforeEach
  void openScreen() {
    screen = new Screen(directory);
    state = screen.state(STATE);
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  /// Runs a process that prints something over and over while another one counts.
  private List<String> lines(String printed) throws IOException {
    Files.writeString(directory.resolve("printed"), printed, UTF_8);
    String count = "for i in $(seq 1 " + TICKS + "); do echo tick $i; sleep 0.03; done";
    String print = "while :; do cat printed; sleep 0.05; done";
    Reeve.in(directory).procfile("b: " + count, "a: " + print);
    screen.enter(
        "stty -g > before; \"$reeve\" --no-timestamp; stty -g > after; echo \"status\" $?");
    screen.await("status 0");
    assertThat(directory.resolve("after")).hasSameTextualContentAs(directory.resolve("before"));
    assertThat(screen.state(STATE)).isEqualTo(state);
    assertThat(screen.text().strip()).endsWith("status 0\n" + Screen.PROMPT);
    return screen.text().lines().dropWhile(line -> !line.startsWith("system")).toList();
  }

  private static void assertTicks(List<String> lines) {
    assertThat(lines.stream().filter(line -> line.startsWith("b.1 ")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, TICKS).mapToObj(i -> "b.1    | tick " + i).toList());
    assertThat(lines.stream().takeWhile(line -> !line.startsWith("status ")))
        .allMatch(line -> line.matches("(a\\.1   |b\\.1   |system) \\|.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033c", // tsc --watch
        "\033[2J\033[3J\033[H",
        "\n\n\n\n\033[1;1H\033[0J", // vite
        "\033[1G\033[0K", // npx
        "\033[2K\033[1A\033[2K\033[1A\033[2K\033[G", // ora, listr2
        "\033[2A\033[2K\r",
        "\033[9D\033[1K\b\b\b\b\b\b\b\b\b\b",
        "\033[?25l\033[?1049h\033[?1000h\033[?1006h\033[?2004h\033[?7l\033[4h\033=",
        "\033[5;10r\033[5;1H",
        "\033[6n\033[c\033[>c\033[?1$p\033[>q\033]11;?\007\033]4;1;?\033\\\005",
        "\033]0;title\007\033]2;never ends",
        "\033P+q544e\033\\\033_Gi=1;AAAA\033\\\033^private",
        "\033(0\016\0337\033[H\0338\033M\033D\033E\033[L\033[M\033[S\033[T",
        "\033[99X\033[99P\033[99@\033[999C\r",
        "\u009b2J\u009d0;title\007\u0085",
        "\013\014",
      })
  void linesOfOthersStay(String sequence) throws IOException {
    List<String> lines = lines(sequence + "text\nmore" + sequence + "text\n");
    assertTicks(lines);
    assertThat(lines).anyMatch(line -> line.matches("a\\.1 .*(more|text).*"));
  }

  @Test
  void redrawOfSeveralLinesPrintsEach() throws IOException {
    List<String> lines =
        lines("one: 0\ntwo: 0\n\033[2A\033[2K\rone: 1\r\033[2B\033[1A\033[2K\rtwo: 1\r\033[1B");
    assertTicks(lines);
    assertThat(lines)
        .contains("a.1    | one: 0", "a.1    | two: 0", "a.1    | one: 1", "a.1    | two: 1");
  }

  @Test
  void linksAndColoursPass() throws IOException {
    Files.writeString(
        directory.resolve("printed"),
        "\033[31mred\033[0m \033]8;;http://x\033\\here\033]8;;\033\\\n");
    Reeve reeve = new Terminal(directory).shell("exec \"$reeve\" --no-timestamp --color never");
    assertThat(reeve.procfile("a: cat printed").run().text())
        .contains("a.1    | \033[31mred\033[0m \033]8;;http://x\033\\here\033]8;;\033\\\r\n");
  }

  @Test
  void singleProcessWithoutPrefixOwnsTheTerminal() {
    Reeve reeve = new Terminal(directory).shell("exec \"$reeve\" --no-prefix");
    String print = "printf '\\033[2J\\033[6ntext\\033[1A\\n'";
    assertThat(reeve.procfile("a: " + print).run().text())
        .contains("\033[2J\033[6ntext\033[1A\r\n");
    assertThat(reeve.procfile("a: " + print, "b: sleep 100").run().text())
        .contains("text\r\n")
        .doesNotContain("\033[2J", "\033[6n", "\033[1A");
  }

  @Test
  void bytesPassAPipeAsTheyAre() {
    String all = "\\033c\\033[2J\\033[6n\\033]0;t\\007a\\b\\033[1A\\r\\014";
    assertThat(
            Reeve.in(directory, "--no-timestamp", "--color=always", "--pty")
                .procfile("a: printf '" + all + "\\n'")
                .run()
                .text())
        .contains("\033c\033[2J\033[6n\033]0;t\007a\b\033[1A\r\014\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-c", "kill", "crash"})
  void terminalIsAsItWasWhateverEndsTheRun(String end) throws IOException {
    Files.writeString(
        directory.resolve("printed"), "\033[?25l\033[?1049h\033[?1003h\033[1;31;44mred\033[5;9r");
    String wait = end.equals("crash") ? "until [ -e go ]; do sleep 0.02; done; exit 3" : "sleep 99";
    Reeve.in(directory).procfile("a: cat printed; echo $$ > pid; " + wait, "b: sleep 99");
    screen.enter("stty -g > before; \"$reeve\"; stty -g > after; echo \"the\" end");
    screen.await("| red");
    switch (end) {
      case "C-c" -> screen.type("C-c");
      case "kill" -> Shell.run("kill -s KILL $(cat '" + directory.resolve("pid") + "')");
      default -> Reeve.in(directory).file("go", "");
    }
    screen.await("the end");
    assertThat(directory.resolve("after")).hasSameTextualContentAs(directory.resolve("before"));
    assertThat(screen.state(STATE)).isEqualTo(state);
    assertThat(screen.colored().lines().filter(line -> line.contains("the end")).toList())
        .allMatch(line -> line.matches("(\033\\[0?m|\033\\[39m|\033\\[49m)*the end"));
  }
}
