package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// If nobody reads what reeve prints, or it cannot be written, the processes are stopped.
class StallIT {
  private static final long BOUND = 6_000_000_000L;
  private static final String FLOOD = "a: echo $PPID > p; mv p pid; exec yes";

  @TempDir Path directory;

  /// A call of reeve that notes its exit code in a file.
  private static String noted(String options) {
    return "\"$reeve\" " + options + "; echo $? > code";
  }

  @ParameterizedTest
  @CsvSource({"--no-pty,TERM,143", "--pty,INT,130", "--json,TERM,143", "--no-prefix,HUP,129"})
  void fullPipeDoesNotDelayTheShutdown(String option, String signal, int code) {
    String line = "{ " + noted("-t 1 " + option) + "; } | sleep 30";
    try (Running running =
        Reeve.shell(directory, line).procfile(FLOOD, "b: trap '' TERM; sleep 100; :").start()) {
      running.await("pid", () -> Files.exists(directory.resolve("pid")));
      assertStopsThoughStalled(running, signal, code);
    }
  }

  @ParameterizedTest
  @CsvSource({"--pty,TERM,143", "--stdin b,INT,130", "--no-pty,HUP,129"})
  void stalledTerminalDoesNotDelayTheShutdown(String options, String signal, int code) {
    String line = "trap : INT; " + noted("-t 1 " + options);
    try (Running running =
        new Terminal(directory).shell(line).procfile(FLOOD, "b: sleep 100").start()) {
      running.await("pid", () -> Files.exists(directory.resolve("pid")));
      Shell.run("kill -s STOP " + running.pid()); // script reads the terminal
      assertStopsThoughStalled(running, signal, code);
    }
  }

  private void assertStopsThoughStalled(Running running, String signal, int code) {
    running.await("stall", () -> isStalled(read("pid")));
    long begin = System.nanoTime();
    Shell.run("kill -s " + signal + " " + read("pid"));
    running.await("exit", () -> Files.exists(directory.resolve("code")) && !read("code").isEmpty());
    assertThat(System.nanoTime() - begin).isLessThan(BOUND);
    assertThat(read("code")).isEqualTo(Integer.toString(code));
    running.await("exit of all", () -> Shell.run("ps -o pid= --ppid " + read("pid")).isBlank());
  }

  /// Whether the child of reeve that floods it has filled every buffer.
  private static boolean isStalled(String pid) {
    Tools.needs("ps");
    String state = Shell.run("ps -o stat=,wchan:30= --ppid " + pid);
    return state.lines().anyMatch(line -> line.matches("S.*(pipe|n_tty|wait_woken).*"));
  }

  private String read(String file) {
    try {
      return Files.readString(directory.resolve(file), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-pty", "--pty", "--json", "--no-prefix"})
  void fullDeviceIsOneErrorAndStopsAll(String option) {
    Result result =
        Reeve.shell(directory, "exec \"$reeve\" " + option + " > /dev/full")
            .procfile("a: yes", "b: sleep 100", "c: sleep 100")
            .run();
    assertThat(result.err()).isEqualTo("reeve: standard output: No space left on device\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void diskThatFillsUpMeanwhileIsAnErrorAndStopsAll() {
    Tools.needs("unshare");
    String mount = "mount -t tmpfs -o size=1m none \"$PWD/disk\"";
    String probe = "mkdir disk; unshare -m sh -c '" + mount + "' && ";
    String line = probe + "exec unshare -m sh -c '" + mount + "; exec \"$reeve\" > disk/out'";
    Result result =
        Reeve.shell(directory, line + " || echo no mount").procfile("a: yes", "b: sleep 100").run();
    assumeFalse(result.text().contains("no mount"));
    assertThat(result.err()).isEqualTo("reeve: standard output: No space left on device\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pty", "--json", "--no-prefix", "-q a"})
  void readerThatGoesAwayStopsAllWith141(String options) {
    Result result =
        Reeve.shell(directory, "{ \"$reeve\" " + options + "; echo code $? >&2; } | head -n 1")
            .procfile("a: while :; do echo x; sleep 0.02; done", "b: sleep 100")
            .run();
    assertThat(result.err()).isEqualTo("code 141\n");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void floodingProcessDelaysNeitherSignalsNorOthers() {
    try (Running running =
        Reeve.in(directory, "-q", "a").procfile("a: yes", "b: echo one; sleep 100").start()) {
      Result result = running.awaitOutput("| one").signal("TERM").result();
      assertThat(result.code()).isEqualTo(143);
      assertThat(result.survivors()).isEmpty();
    }
  }
}
