package reeve.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guardian's script does its work in every shell that may be /bin/sh.
class GuardianScriptTest {
  private static final long LIMIT_SECONDS = 60;
  private static final String MARK = "REEVE_GUARDIAN_TEST";

  private final String mark = UUID.randomUUID().toString();

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void guardedGroupIsStoppedWhenTheInputEnds(String shell) throws Exception {
    Process target = target("sleep 1000 & sleep 1000");
    guard(shell, "+ " + target.pid() + " TERM\n");
    assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(target.exitValue()).isEqualTo(128 + 15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void stubbornGroupIsKilledAfterTheTimeout(String shell) throws Exception {
    Process target = target("trap '' TERM; echo up; while :; do sleep 1000; done");
    assertThat(target.getInputStream().read()).isEqualTo('u');
    guard(shell, "+ " + target.pid() + " TERM\n");
    assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(target.exitValue()).isEqualTo(128 + 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void groupThatIsReleasedIsLeftAlone(String shell) throws Exception {
    Process other = target("sleep 1000");
    Process target = target("sleep 1000");
    try {
      String changes = "+ " + other.pid() + " TERM\n+ " + target.pid() + " TERM\n";
      guard(shell, changes + "- " + other.pid() + "\n");
      assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      new ProcessBuilder("sh", "-c", "kill -KILL -" + other.pid()).start().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void daemonThatHidesItsMarkIsStoppedWhereACommandNamesIt(String shell) throws Exception {
    Process hidden = new ProcessBuilder("env", "-i", "setsid", "/bin/sleep", "1000").start();
    Process other =
        new ProcessBuilder("env", "-i", "setsid", "/bin/tail", "-f", "/dev/null").start();
    try {
      guard(shell, "= sleep 1000 --with=more words\n");
      assertThat(hidden.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      hidden.destroyForcibly().waitFor();
      other.destroyForcibly().waitFor();
    }
  }

  /// Starts a leader of a session of its own.
  private static Process target(String script) throws Exception {
    Process process = new ProcessBuilder("setsid", "sh", "-c", script).start();
    Path stat = Path.of("/proc/" + process.pid() + "/stat");
    String begin = process.pid() + " (sh) ";
    while (!Files.readString(stat).startsWith(begin)) {
      Thread.onSpinWait(); // until it has called setsid(2) and become the shell
    }
    return process;
  }

  /// Runs the script to its end.
  private void guard(String shell, String changes) throws Exception {
    List<String> command = new ArrayList<>(List.of(shell.split(" ", -1)));
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin", command.getFirst())));
    command.addAll(List.of("-c", GuardianScript.TEXT, "guardian", "50", MARK + "=" + mark));
    Process guardian = new ProcessBuilder(command).start();
    try (OutputStream input = guardian.getOutputStream()) {
      input.write(changes.getBytes(UTF_8));
    }
    assertThat(guardian.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(guardian.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }
}
