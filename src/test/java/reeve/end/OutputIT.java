package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// No byte that a process prints is lost or changed.
class OutputIT {
  /// Prints lines of 80 bytes that begin with their number.
  private static String numbered(int lines) {
    return "awk 'BEGIN { for (i = 1; i <= " + lines + "; i++) printf \"%09d:%69s\\n\", i, \"x\" }'";
  }

  @TempDir Path directory;

  @Test
  void twoMillionLinesOfOneProcessStayInOrder() throws Exception {
    assertNumberedLines(1, 2_000_000);
  }

  @Test
  void twoMillionLinesOfEightProcessesStayInOrder() throws Exception {
    assertNumberedLines(8, 2_000_000);
  }

  private void assertNumberedLines(int processes, int lines) throws IOException {
    Path file = directory.resolve("out");
    // Every process waits for the others, so that no first exit stops the rest half way.
    String wait =
        "; : > $PS; until [ $(ls *.[0-9] | wc -l) -eq " + processes + " ]; do sleep 0.1; done";
    Result result =
        Reeve.in(directory, "-m", "a=" + processes)
            .procfile("a: " + numbered(lines / processes) + wait)
            .outputTo(file)
            .run();
    assertThat(result.code()).isZero();
    Map<String, Integer> last = new HashMap<>();
    Map<String, String> begun = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, ISO_8859_1)) {
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("system", 9)) {
          assertNext(line, last, begun);
        }
      }
    }
    assertThat(last)
        .hasSize(processes)
        .allSatisfy((name, n) -> assertThat(n).isEqualTo(lines / processes));
  }

  /// A process that a loaded machine holds up in the middle of a line has it on two.
  private static void assertNext(
      String line, Map<String, Integer> last, Map<String, String> begun) {
    int bar = line.indexOf(" | ");
    String name = line.substring(9, bar).strip();
    String text = begun.getOrDefault(name, "") + line.substring(bar + 3);
    int number = last.getOrDefault(name, 0) + 1;
    String expected = "%09d:%69s".formatted(number, "x");
    if (text.equals(expected)) {
      last.put(name, number);
      begun.remove(name);
    } else if (expected.startsWith(text)) {
      begun.put(name, text);
    } else {
      throw new AssertionError("line " + number + " came as: " + line);
    }
  }

  @Test
  void fiftyMegabytesBeforeAnExitArriveComplete() throws Exception {
    Path file = directory.resolve("out");
    Result result =
        Reeve.in(directory, "--no-timestamp")
            .procfile("a: head -c 52428800 /dev/zero | tr '\\0' 'y' | fold -w 1023; printf end")
            .outputTo(file)
            .run();
    assertThat(result.code()).isZero();
    String prefix = "a.1    | ";
    long lines =
        Files.readString(file, ISO_8859_1).lines().filter(l -> l.startsWith(prefix + "y")).count();
    assertThat(lines).isEqualTo((52_428_800 + 1022) / 1023);
    assertThat(Files.readString(file, ISO_8859_1)).contains("yend\n");
  }

  @Test
  void oddBytesPassAsTheyAre() {
    Result result =
        Reeve.in(directory, "--no-timestamp")
            .procfile("a: printf 'a\\0b\\377\\r\\n\\n \\303\\274'")
            .run();
    assertThat(new String(result.out(), ISO_8859_1))
        .contains("a.1    | a\0b\u00ff\r\na.1    | \na.1    |  \u00c3\u00bc\n");
  }

  @Test
  void standardErrorIsMergedInOrder() {
    Result result = Reeve.in(directory).procfile("a: echo 1; echo 2 >&2; echo 3").run();
    assertThat(result.linesOf("a.1")).containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 20 & printf bye", "setsid sleep 20 & printf bye; exit 3"})
  void childThatKeepsThePipeOpenDelaysNothing(String command) {
    Tools.needs("setsid");
    long begin = System.nanoTime();
    Result result = Reeve.in(directory).procfile("a: " + command).run();
    assertThat(result.linesOf("a.1")).containsExactly("bye");
    assertThat(result.code()).isEqualTo(command.endsWith("3") ? 3 : 0);
    assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
  }

  @Test
  void slowReaderGetsAllOutputAfterTheLastExit() {
    String line = "{ \"$reeve\"; echo code $? >&2; } | { sleep 1; cat; }";
    Result result =
        Reeve.shell(directory, line).procfile("a: yes 123456789 | head -n 30000; echo end").run();
    assertThat(result.linesOf("a.1")).hasSize(30_001).endsWith("end");
    assertThat(result.err()).isEqualTo("code 0\n");
  }

  @Test
  void readerThatGoesAwayStopsAllWith141() {
    Result result =
        Reeve.shell(directory, "{ \"$reeve\"; echo code $? >&2; } | head -n 2")
            .procfile("a: while :; do echo x; sleep 0.01; done", "b: sleep 100")
            .run();
    assertThat(result.err()).isEqualTo("code 141\n");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void closedReaderIsNoticedWithoutOutput() {
    Result result =
        Reeve.shell(directory, "{ \"$reeve\"; echo code $? >&2; } | head -n 1")
            .procfile("a: sleep 100")
            .run();
    assertThat(result.err()).isEqualTo("code 141\n");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void closedStandardStreamsDoNoHarm() {
    Result result =
        Reeve.shell(directory, "\"$reeve\" <&- >&- 2>&-; echo code $?")
            .procfile("a: ls -l /proc/self/fd > fds; echo out; exit 7")
            .run();
    assertThat(result.text()).isEqualTo("code 7\n");
  }

  @Test
  void timestampIsLocalTimeAndCanBeLeftOut() {
    String east =
        Reeve.in(directory).env("TZ", "EAST-5:30").procfile("a: date +%H:%M").run().text();
    String line = east.lines().filter(l -> l.contains(" a.1    | ")).findFirst().orElseThrow();
    assertThat(line).matches("\\d\\d:\\d\\d:\\d\\d a\\.1    \\| \\d\\d:\\d\\d");
    assertThat(line.substring(0, 2)).isEqualTo(line.substring(18, 20));
    assertThat(Reeve.in(directory, "--no-timestamp").run().text())
        .startsWith("system | a.1 started");
  }
}
