package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;
import reeve.libc.Libc;
import reeve.system.TerminalSettings;
import reeve.system.WindowSize;

/// The guardian's script does its work in every shell that may be /bin/sh.
class GuardianScriptIT {
  private static final long LIMIT_SECONDS = 60;
  private static final String MARK = "REEVE_GUARDIAN_TEST";
  private static final String SCRIPT =
      Path.of("src/main/dist/lib/reeve-guardian").toAbsolutePath().toString();

  @TempDir Path directory;

  private final Libc libc = new Libc();
  private final Pty pty = Pty.open(libc, new WindowSize(24, 80));
  private final String mark = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    libc.close(pty.master());
    libc.close(pty.slave());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void guardedGroupIsStoppedWhenTheInputEnds(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    Process target = target("sleep 1000 & sleep 1000");
    guard(shell, line(target));
    assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(target.exitValue()).isEqualTo(128 + 15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void stubbornGroupIsKilledAfterTheTimeout(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    Process target = target("trap '' TERM; echo up; while :; do sleep 1000; done");
    assertThat(target.getInputStream().read()).isEqualTo('u');
    guard(shell, line(target));
    assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(target.exitValue()).isEqualTo(128 + 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void programToKeepIsLeftRunning(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    Files.writeString(directory.resolve("kept.sh"), "echo up; while :; do sleep 1000; done\n");
    Process kept = target("exec sh " + directory.resolve("kept.sh"));
    assertThat(kept.getInputStream().read()).isEqualTo('u');
    Process target = target("sleep 1000");
    try {
      guard(shell, line(kept) + line(target));
      assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(kept.isAlive()).isTrue();
    } finally {
      new ProcessBuilder("sh", "-c", "kill -KILL -" + kept.pid()).start().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void groupWithAnotherStartTimeIsLeftAlone(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    Process other = target("sleep 1000");
    Process target = target("sleep 1000");
    try {
      guard(shell, "+ " + other.pid() + " TERM 1\n" + "  \n" + line(target));
      assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      new ProcessBuilder("sh", "-c", "kill -KILL -" + other.pid()).start().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void hiddenDaemonIsStoppedIfACommandNamesIt(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    String lines = "= sleep 1000 --with=more words\n";
    Process guardian = start(shell, lines);
    Process hidden = new ProcessBuilder("env", "-i", "setsid", "/bin/sleep", "1000").start();
    Process other =
        new ProcessBuilder("env", "-i", "setsid", "/bin/tail", "-f", "/dev/null").start();
    try {
      end(guardian, lines);
      assertThat(hidden.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      hidden.destroyForcibly().waitFor();
      other.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void terminalIsGivenBackWithNothingToStop(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    TerminalSettings before = TerminalSettings.of(libc, pty.master());
    TerminalSettings changed = before.forEveryKey();
    changed.applyTo(libc, pty.master());
    assertThat(settings()).isEqualTo(changed.toString()).isNotEqualTo(before.toString());
    guard(shell, "t " + changed + " " + before + "   \n");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!settings().equals(before.toString())) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void terminalThatSomebodyElseHasSetIsLeftAlone(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    TerminalSettings before = TerminalSettings.of(libc, pty.master());
    TerminalSettings changed = before.forEveryKey();
    changed.applyTo(libc, pty.master());
    stty("intr", "^X");
    String others = settings();
    Process target = target("sleep 1000");
    guard(shell, "t " + changed + " " + before + "   \n" + line(target));
    assertThat(target.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(settings()).isEqualTo(others).isNotEqualTo(changed.toString());
  }

  /// The group of such a process may be that of a terminal's shell, or of this test.
  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void processOfAnEarlierSessionIsLeftAlone(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    String script =
        "env -i sleep 1002 & other=$!; sleep 0.1; \"$@\" 1<>\"$0\" </dev/null; kill $other && echo"
            + " left";
    List<String> command = guardian(shell, "= sleep 1002\n", script);
    // What would be killed is the shell of this script, and not this test.
    command.addFirst("setsid");
    Process session = new ProcessBuilder(command).directory(directory.toFile()).start();
    assertThat(session.getInputStream().readAllBytes()).asString().isEqualTo("left\n");
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

  /// What stty(1) says of the terminal now.
  private String settings() throws Exception {
    return stty("-g");
  }

  private String stty(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("stty", "-F", pty.path()));
    command.addAll(List.of(arguments));
    Process stty = new ProcessBuilder(command).start();
    return new String(stty.getInputStream().readAllBytes(), ISO_8859_1).strip();
  }

  private static String line(Process leader) {
    String start = new ProcFiles(new Libc()).status((int) leader.pid()).start();
    return "+ " + leader.pid() + " TERM " + start + "   \n";
  }

  /// Runs the script until it exits.
  ///
  /// @param lines of the table that it reads
  private void guard(String shell, String lines) throws Exception {
    end(start(shell, lines), lines);
  }

  private Process start(String shell, String lines) throws IOException {
    String script = "exec \"$@\" 1<>\"$0\" 2<>" + pty.path();
    return new ProcessBuilder(guardian(shell, lines, script)).start();
  }

  private void end(Process guardian, String lines) throws Exception {
    guardian.getOutputStream().close();
    assertThat(guardian.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(directory.resolve("table")).hasContent(lines);
  }

  /// @param script which calls the guardian as `"$@"`, with the table as `"$0"`
  private List<String> guardian(String shell, String lines, String script) throws IOException {
    Path table = Files.writeString(directory.resolve("table"), lines);
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, table.toString()));
    command.addAll(List.of(shell.split(" ", -1)));
    command.addAll(List.of(SCRIPT, "50", MARK + "=" + mark, "kept"));
    return command;
  }
}
