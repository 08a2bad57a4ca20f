package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the exit of a process means for the others, by the options.
class PolicyIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "--can-finish, 0, 4, 4",
    "--can-die, 0, 4, 4",
    "--can-die, 3, 4, 4",
    "--can-die, 3, 0, 0",
  })
  void endThatIsAllowedLeavesTheOthersRunning(String option, int first, int second, int code) {
    Result result =
        Reeve.in(directory, option, "a")
            .procfile("a: exit " + first, "b: sleep 0.5; echo done; exit " + second)
            .run();
    assertThat(result.linesOf("b.1")).containsExactly("done");
    assertThat(result.text()).contains("a.1 exited with code " + first);
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void failureOfAProcessThatMayFinishStopsTheOthers() {
    Result result =
        Reeve.in(directory, "--can-finish", "all").procfile("a: exit 3", "b: sleep 1000").run();
    assertThat(result.text())
        .contains("b.1 was killed by SIGTERM")
        .contains("stopped because a.1 exited with code 3");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 5, 5", "6, 0, 6"})
  void firstNonzeroCodeCountsIfAllMayExit(int first, int second, int code) {
    Result result =
        Reeve.in(directory, "--can-die", "all")
            .procfile("a: exit " + first, "b: sleep 0.3; exit " + second)
            .run();
    assertThat(result.text()).doesNotContain("stopping").doesNotContain("because");
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void processIsRestartedUpToTheLimitAndThenCounts() {
    Result result =
        Reeve.in(directory, "--restart", "a", "--restart-limit", "1", "--no-timestamp")
            .procfile("a: echo run $$; exit 9", "b: sleep 1000")
            .run();
    assertThat(result.linesOf("a.1")).hasSize(2).doesNotHaveDuplicates();
    assertThat(result.linesOf("system"))
        .anyMatch(line -> line.startsWith("a.1 exited with code 9"))
        .contains("restarting a.1 in 1 s (1st time)")
        .last()
        .asString()
        .startsWith("stopped because a.1 exited with code 9");
    assertThat(result.code()).isEqualTo(9);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void interruptInThePauseBeforeARestartStopsAll() {
    try (Running running =
        Reeve.in(directory, "--restart", "all").procfile("a: exit 1", "b: sleep 1000").start()) {
      Result result = running.awaitOutput("restarting a.1 in 2 s").signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void instanceCanBeNamed() {
    Result result =
        Reeve.in(directory, "-m", "a=2", "--can-die", "a.1")
            .procfile("a: [ $PS = a.1 ] && exit 1; sleep 0.5; exit 2")
            .run();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("stopped because a.2");
  }

  @Test
  void eachProcessHasItsStopSignalAndTimeout() {
    String trap = ": trap 'echo quit; exit 0' QUIT; trap 'echo term; exit 0' TERM; echo up; ";
    String line = trap + "while :; do sleep 0.1; done";
    String deaf = ": trap '' TERM; echo up; while :; do sleep 1000; done";
    try (Running running =
        Reeve.in(directory, "--stop-signal", "a=QUIT", "-t", "60,c=0.3")
            .procfile("a" + line, "b" + line, "c" + deaf)
            .start()) {
      for (String name : List.of("a.1", "b.1", "c.1")) {
        running.awaitOutput(name + "    | up");
      }
      Result result = running.signal("TERM").result();
      assertThat(result.linesOf("a.1")).contains("up", "quit").doesNotContain("term");
      assertThat(result.linesOf("b.1")).contains("up", "term").doesNotContain("quit");
      assertThat(result.text()).contains("sending SIGKILL to c.1");
      assertThat(result.code()).isEqualTo(143);
    }
  }

  @Test
  void outputClosedStopsAllWith141() {
    Result result =
        Reeve.shell(directory, "{ \"$reeve\"; echo code $? >&2; } | head -n 1")
            .procfile("a: while :; do echo x; done", "b: sleep 1000")
            .run();
    assertThat(result.err()).isEqualTo("code 141\n");
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--can-die", "--can-finish", "--restart"})
  void nameThatIsNotInTheProcfileIsAnError(String option) {
    Result result = Reeve.in(directory, option, "x").procfile("a: sleep 1000").run();
    assertThat(result.err()).startsWith("reeve: " + option + ": no process \"x\"");
    assertThat(result.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-t, x", "-t, 1e3", "--stop-signal, NO", "--restart-limit, -1", "--no-such, x"})
  void badValueIsBadUsage(String option, String value) {
    Result result = Reeve.in(directory, option, value).procfile("a: sleep 1000").run();
    assertThat(result.err()).startsWith("reeve: ");
    assertThat(result.code()).isEqualTo(2);
  }
}
