package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands before the lines, and whose lines are printed.
class PrefixIT {
  @TempDir Path directory;

  private Result run(String... options) {
    return Reeve.in(directory, options)
        .procfile("a: echo hi; sleep 1", "long-name: sleep 0.1")
        .run();
  }

  @Test
  void noPrefixLeavesTheLinesAsTheyAre() {
    Result result = run("--no-prefix", "--color", "always");
    assertThat(result.text())
        .contains("a.1 started with pid ", "\nhi\n", "\nstopping all processes\n")
        .doesNotContain("|", "\033", "system");
  }

  @Test
  void outputOfQuietProcessIsHiddenButNotItsExit() {
    String[] lines = {
      "a: echo A; printf part; exit 4", "b: echo B; sleep 100", "c: echo C; sleep 9"
    };
    for (String option : new String[] {"-q", "--quiet"}) {
      Result result = Reeve.in(directory, option, "a,c.1").procfile(lines).run();
      assertThat(result.linesOf("a.1")).isEmpty();
      assertThat(result.linesOf("c.1")).isEmpty();
      assertThat(result.text()).contains("| a.1 exited with code 4 after ").doesNotContain("part");
      assertThat(result.code()).isEqualTo(4);
    }
  }

  @Test
  void oneInstanceOrAllMayBeQuiet() {
    String command = "a: echo $PS; [ $PS = a.3 ] || sleep 100; sleep 0.5";
    Result result = Reeve.in(directory, "-m", "a=3", "-q", "a.2").procfile(command).run();
    assertThat(result.linesOf("a.1")).containsExactly("a.1");
    assertThat(result.linesOf("a.2")).isEmpty();
    Result none = Reeve.in(directory, "-m", "a=3", "--quiet=all").procfile(command).run();
    assertThat(none.text().lines()).allMatch(line -> line.contains(" system | "));
  }

  @Test
  void quietProcessIsNotSlowedDown() {
    Result result =
        Reeve.in(directory, "-q", "a").procfile("a: yes | head -c 20000000; exit 5").run();
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out()).hasSizeLessThan(1000);
  }

  @Test
  void quietNameThatNoProcessHasIsAnError() {
    Result result = run("-q", "a,nobody");
    assertThat(result.err())
        .isEqualTo("reeve: --quiet: no process \"nobody\" in the Procfile; it has a, long-name\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
  }

  @Test
  void timestampFormatIsStrftimeWithMilliseconds() {
    assertThat(run("--timestamp-format", "%Y-%m-%dT%H:%M:%S.%L").text())
        .containsPattern(
            "\n20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} a.1         \\| hi\n");
    assertThat(run("--timestamp-format=%%L [%j%%]").text())
        .containsPattern("\n%L \\[\\d{3}%\\] a.1         \\| hi\n");
    assertThat(run("--timestamp-format=").text()).contains("\n a.1         | hi\n");
    assertThat(run("--timestamp-format", "%H", "--no-timestamp").text())
        .contains("\na.1         | hi\n");
  }

  @Test
  void timestampIsTheTimeOfTheZone() {
    Result result =
        Reeve.in(directory, "--timestamp-format", "%Y-%m-%d %H:%M %z %Z")
            .procfile("a: date '+%Y-%m-%d %H:%M %z %Z'")
            .env("TZ", "XYZ-13:45")
            .run();
    String line =
        result.text().lines().filter(l -> l.contains(" a.1    | ")).findFirst().orElseThrow();
    assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d (\\d\\d):\\d\\d \\+1345 XYZ a.1    \\| .*");
    String stamp = line.substring(0, line.indexOf(" a.1 "));
    String date = line.substring(line.indexOf("| ") + 2);
    assertThat(stamp.substring(0, 10)).isEqualTo(date.substring(0, 10));
    assertThat(stamp.substring(16)).isEqualTo(date.substring(16));
  }

  @Test
  void timestampFormatWithAControlCharacterIsAnError() {
    Result result = run("--timestamp-format", "%H\n");
    assertThat(result.err())
        .isEqualTo("reeve: --timestamp-format holds a control character; leave it out\n");
    assertThat(result.code()).isEqualTo(2);
  }
}
