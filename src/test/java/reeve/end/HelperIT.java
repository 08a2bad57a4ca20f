package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// What a command leaves in the background is a helper unless it is the process daemonizing.
class HelperIT {
  private static final String LEAVES_SLEEP =
      "(setsid sleep 1000 >/dev/null 2>&1 &); sleep 1; echo done";

  @TempDir Path directory;

  @BeforeAll
  static void isLinux() {
    Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
  }

  @Test
  void processExitsWithoutItsHelper() {
    Result result = Reeve.in(directory).procfile("t: " + LEAVES_SLEEP).run();
    assertThat(result.code()).as("%s", result).isZero();
    assertThat(result.text()).containsPattern("t.1 started sleep \\(pid \\d+\\) in the background");
    assertThat(result.text()).contains("t.1 exited with code 0 after 1.");
    assertThat(result.text()).doesNotContain("daemonized");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void helperIsNamedWhileItsProcessRuns() {
    Reeve reeve = Reeve.in(directory).procfile("t: setsid -f sleep 1000; sleep 1000");
    try (Running running = reeve.start()) {
      running.awaitOutput("t.1 daemonized"); // the command is known to
      assertThat(running.signal("INT").result().code()).isEqualTo(130);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"watchman", "eslint_d", "sccache"})
  void knownHelperIsNeverTheDaemon(String name) {
    String copy = "cp \"$(command -v sleep)\" " + name + "; (setsid ./" + name + " 1000 &); ";
    Result result = Reeve.in(directory).procfile("t: " + copy + "echo done").run();
    assertThat(result.code()).as("%s", result).isZero();
    assertThat(result.text()).contains("t.1 exited with code 0").doesNotContain("daemonized");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void userSaysThatItDaemonizes() {
    Reeve reeve =
        Reeve.in(directory, "--daemonizes", "t").procfile("t: " + LEAVES_SLEEP, "u: sleep 1000");
    try (Running running = reeve.start()) {
      running.awaitOutput("done").awaitOutput("t.1 daemonized (sleep, pid ");
      running.awaitNanos(500_000_000);
      assertThat(running.output()).doesNotContain("t.1 exited");
      Result result = running.signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void helperToKeepIsLeftRunning() {
    Reeve reeve =
        Reeve.in(directory, "--keep-running", "other,sleep").procfile("t: " + LEAVES_SLEEP);
    try (Running running = reeve.start()) {
      Result result = running.result();
      assertThat(result.code()).as("%s", result).isZero();
      assertThat(result.text()).containsPattern("sleep \\(pid \\d+\\) is left running");
      assertThat(result.survivors()).singleElement().asString().contains("sleep 1000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shelf - global", "shelf: server"})
  void helperWithATitleIsKeptByItsName(String title) {
    Tools.needs("perl");
    String helper = "perl -e '$0 = \"" + title + "\"; sleep 1000'";
    String line = "t: (setsid " + helper + " >/dev/null 2>&1 &); sleep 1";
    assertThat(Reeve.in(directory, "--keep-running", "shelf").procfile(line).run().text())
        .containsPattern("shelf \\(pid \\d+\\) is left running");
    List<String> left =
        Survivors.in(directory); // the title is also over what is in its environment
    left.forEach(pid -> Shell.run("kill " + pid));
    assertThat(left).hasSize(1);
    assertThat(Reeve.in(directory).procfile(line).run().text())
        .contains("--keep-running shelf leaves it running");
  }

  @Test
  void guardianKeepsItToo() {
    Reeve reeve =
        Reeve.in(directory, "--keep-running", "kept")
            .procfile(
                "t: (setsid sh ./kept.sh & setsid sleep 1000 &) >/dev/null 2>&1; echo up; exec"
                    + " sleep 1000");
    reeve.file("kept.sh", "while :; do sleep 999; done\n");
    try (Running running = reeve.start()) {
      running.awaitOutput("it is left running").signal("KILL");
      running.await("the exit of all but one", () -> isKeptAlone(running));
    }
  }

  private static boolean isKeptAlone(Running running) {
    return running.survivors().stream().noneMatch(line -> line.contains("sleep 1000"))
        && running.survivors().stream().anyMatch(line -> line.contains("kept.sh"));
  }

  @Test
  void helperWithoutEnvironmentIsNotAnothersDaemon() {
    Reeve reeve =
        Reeve.in(directory, "--can-finish", "cache")
            .procfile(
                "web: (env -i setsid sleep 1000 >/dev/null 2>&1 &); exec sleep 999",
                "cache: sleep 1");
    try (Running running = reeve.start()) {
      running.awaitOutput("cache.1 exited with code 0").signal("INT");
      Result result = running.result();
      assertThat(result.text())
          .doesNotContain("cache.1 daemonized")
          .doesNotContain("cache.1 started sleep");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void timeOfAHelperCounts() {
    Tools.needs("python3");
    Reeve reeve = Reeve.in(directory).procfile("t: setsid python3 busy.py & sleep 1.5; wait");
    reeve.file("busy.py", "import time\nwhile time.process_time() < 0.4: pass\n");
    Result result = reeve.run();
    assertThat(result.text()).containsPattern("t.1 exited with code 0 .*cpu (0\\.[4-9]|[1-9])");
  }
}
