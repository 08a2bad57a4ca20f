package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// `--json` prints a JSON object in each line and nothing else.
class JsonIT {
  @TempDir Path directory;

  private Result run(String... lines) {
    Tools.needs("jq");
    return Reeve.in(directory, "--json").procfile(lines).run();
  }

  /// What a filter of jq makes of each line of the output, which must be JSON throughout.
  private List<String> filter(Result result, String filter) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(result.out())); // jq would repair it
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
    assertThat(result.text()).endsWith("}\n");
    Reeve.in(directory).file("out.json", result.out());
    String each = "'.[:-1] | split(\"\\n\")[] | fromjson | " + filter + "'";
    String output = Shell.run("jq -rRs " + each + " '" + directory.resolve("out.json") + "'");
    return output.lines().toList();
  }

  private List<String> lines(Result result, String process) {
    return filter(
        result, "select(.line != null and .process == \"" + process + "\") | .line | @json");
  }

  @Test
  void linesTellTimeProcessStreamAndText() {
    Result result = run("a: echo one; echo two >&2", "b: sleep 100");
    assertThat(filter(result, "select(.line) | [keys_unsorted[], .process, .stream, .line] | @csv"))
        .containsExactly(
            "\"time\",\"process\",\"stream\",\"line\",\"a.1\",\"out\",\"one\"",
            "\"time\",\"process\",\"stream\",\"line\",\"a.1\",\"out\",\"two\"");
    assertThat(filter(result, ".time"))
        .allMatch(time -> time.matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    String age = filter(result, "now - (.time[:19] + \"Z\" | fromdate) | floor").getFirst();
    assertThat(Long.parseLong(age)).isBetween(0L, 60L);
  }

  @Test
  void eventsTellHowProcessesStartAndExit() {
    Result result = run("a: exit 3", "b: sleep 100");
    assertThat(filter(result, "[.event, .process // \"-\", .code // .signal // 0] | join(\" \")"))
        .containsExactly(
            "started a.1 0",
            "started b.1 0",
            "exited a.1 3",
            "stopping - 0",
            "exited b.1 SIGTERM",
            "ended a.1 0");
    String numbers = "[.pid, .seconds, .cpu_seconds, .peak_bytes // 1, .code // .number]";
    assertThat(filter(result, "select(.event == \"exited\") | " + numbers + " | all(. >= 0)"))
        .containsExactly("true", "true");
    assertThat(filter(result, "select(.signal) | .number")).containsExactly("15");
    assertThat(filter(result, "select(.process == \"a.1\") | .pid").stream().distinct()).hasSize(1);
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void eventsTellOfSignalsAndKills() {
    Tools.needs("jq");
    String ignoring = "a: trap '' TERM; echo up; while :; do sleep 100; done";
    try (Running running = Reeve.in(directory, "--json", "-t", "0.2").procfile(ignoring).start()) {
      Result result = running.awaitOutput("\"up\"").signal("INT").result();
      assertThat(filter(result, "select(.event) | [.event, .process, .signal] | @csv"))
          .containsExactly(
              "\"started\",\"a.1\",",
              "\"signal\",,\"SIGINT\"",
              "\"stopping\",,",
              "\"killing\",\"a.1\",",
              "\"exited\",\"a.1\",\"SIGKILL\"");
      assertThat(result.code()).isEqualTo(130);
    }
  }

  @Test
  void everyTextIsPutInQuotesRightly() {
    Result result =
        run(
            "a: printf 'q\"b\\\\ t\\t e\\033 z\\0 r\\r\\n\\303\\274"
                + " \\360\\237\\230\\200\\177\\n\\n'");
    assertThat(lines(result, "a.1"))
        .containsExactly(
            "\"q\\\"b\\\\ t\\t e\\u001b z\\u0000 r\\r\"", "\"\u00fc \ud83d\ude00\\u007f\"", "\"\"");
  }

  @Test
  void invalidUtf8BecomesReplacementCharacter() {
    Result result = run("a: printf 'a\\377b\\303\\n\\355\\240\\200\\n'");
    assertThat(lines(result, "a.1").getFirst()).isEqualTo("\"a\ufffdb\ufffd\"");
    assertThat(lines(result, "a.1").getLast()).matches("\"\ufffd+\"");
  }

  @Test
  void lineWithoutItsNewlineIsHeldUntilItIsWhole() {
    Result result = run("a: printf one; sleep 0.3; echo two; printf three");
    assertThat(lines(result, "a.1")).containsExactly("\"onetwo\"", "\"three\"");
  }

  @Test
  void longLineComesInPiecesOfAMebibyte() {
    Result result = run("a: head -c 2500000 /dev/zero | tr '\\0' x; echo; echo end");
    assertThat(filter(result, "select(.line) | .line | length"))
        .containsExactly("1048576", "1048576", "402848", "3");
  }

  @Test
  void piecesOfALongLineHoldWholeCharacters() {
    Result result = run("a: printf x; yes \u20ac | head -n 800000 | tr -d '\\n'");
    List<Long> euros =
        result.text().lines().map(line -> line.chars().filter(c -> c == '\u20ac').count()).toList();
    assertThat(result.text()).contains("\"x\u20ac").doesNotContain("\ufffd");
    assertThat(euros).containsSubsequence(349_525L, 349_525L, 100_950L);
  }

  @Test
  void linesOfSeveralProcessesKeepTheirOrder() {
    Tools.needs("jq");
    Result result =
        Reeve.in(directory, "--json", "-m", "a=4").procfile("a: seq 1 5000; sleep 1").run();
    for (int i = 1; i <= 4; i++) {
      List<String> lines = lines(result, "a." + i);
      assertThat(lines).hasSize(5000).endsWith("\"5000\"").startsWith("\"1\"", "\"2\"");
    }
  }

  @Test
  void processesHavePipesThoughOnATerminal() {
    Result result =
        new Terminal(directory)
            .shell("exec \"$reeve\" --json --color always")
            .procfile("a: test -t 1 || echo pipe")
            .run();
    assertThat(result.text()).contains("\"line\":\"pipe\"").doesNotContain("\033");
  }
}
