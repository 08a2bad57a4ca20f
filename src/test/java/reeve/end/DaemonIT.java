package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real programs that daemonize are named once, and stopped with the others.
class DaemonIT {
  private static final String TOLD = "a.1 daemonized (";

  @TempDir Path directory;

  @BeforeAll
  static void isLinux() {
    Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
  }

  @ParameterizedTest
  @EnumSource
  void interruptStopsIt(Daemon daemon) {
    try (Running running = start(daemon, "b: sleep 1000")) {
      Result result = running.awaitOutput(TOLD).signal("INT").result();
      assertThat(result.code()).as("%s", result).isEqualTo(130);
      assertToldOnceAndGone(daemon, result);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endOfAnotherProcessStopsIt(Daemon daemon) {
    try (Running running = start(daemon, "b: until [ -e end ]; do sleep 0.02; done; exit 3")) {
      running.awaitOutput(TOLD);
      Shell.run(": > '" + directory.resolve("end") + "'");
      Result result = running.result();
      assertThat(result.code()).as("%s", result).isEqualTo(3);
      assertThat(result.text()).contains("stopped because b.1 exited with code 3");
      assertToldOnceAndGone(daemon, result);
    }
  }

  private Running start(Daemon daemon, String other) {
    Assumptions.assumeTrue(!daemon.isForRootOnly() || Daemon.isRoot());
    Reeve reeve = Reeve.in(directory);
    return reeve.procfile("a: " + daemon.command(reeve), other).start();
  }

  private static void assertToldOnceAndGone(Daemon daemon, Result result) {
    List<String> told = result.text().lines().filter(line -> line.contains(TOLD)).toList();
    assertThat(told).as("%s", result).hasSize(1);
    String advice = daemon.advice.isEmpty() ? "if it is" : daemon.advice + "; if it is";
    assertThat(told.getFirst()).contains("its output is lost; " + advice + " a helper, give");
    assertThat(result.text()).doesNotContain("SIGKILL");
    assertThat(result.survivors()).isEmpty();
    // Some write over their environment, where the mark was.
    String pid = told.getFirst().replaceFirst(".*, pid (\\d+)\\).*", "$1");
    assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty();
  }
}
