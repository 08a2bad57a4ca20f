package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// When reeve is killed, so is all that it started; otherwise nothing of the guardian is seen.
class GuardianIT {
  /// The timeout of 1 s, 1 s, and time for a busy machine.
  private static final long BOUND = TimeUnit.SECONDS.toNanos(10);

  private static final String UP = "echo $PS is up; ";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        UP + "sleep 1000",
        UP + "sleep 1000 & sleep 1000 & wait",
        "setsid -f sleep 1000; " + UP + "sleep 1000",
        "setsid -f sh -c 'sleep 0.2; setsid -f sleep 1000; sleep 1000'; " + UP + "sleep 1000",
        "trap '' TERM; " + UP + "while :; do sleep 1000; done",
        "setsid -f sh -c \"trap '' TERM; sleep 1000\"; " + UP + "sleep 1000",
        UP + "kill -s STOP $$; sleep 1000",
        "setsid -f sh -c 'kill -s STOP $$; sleep 1000'; " + UP + "sleep 1000",
      })
  void nothingIsLeftWhenReeveIsKilled(String command) {
    try (Running running =
        Reeve.in(directory, "-t", "1")
            .procfile("a: " + command, "b: " + UP + "sleep 1000")
            .start()) {
      running.awaitOutput("a.1 is up").awaitOutput("b.1 is up").signal("KILL");
      long begin = System.nanoTime();
      running.await("end of all", () -> running.survivors().isEmpty());
      assertThat(System.nanoTime() - begin).isLessThan(BOUND);
      awaitNoGuardian(running);
    }
  }

  @Test
  void adoptedDaemonWithEmptyEnvironmentIsStopped() {
    try (Running running =
        Reeve.in(directory, "-t", "1")
            .procfile(
                "a: env -i setsid -f sh -c 'echo $$ > new; mv new pid; exec sleep 1000'; sleep 0.5;"
                    + " echo up",
                "b: sleep 1000")
            .start()) {
      running.await("pid", () -> !daemon().isEmpty());
      running.signal("KILL");
      running.await("end of all", () -> running.survivors().isEmpty());
      running.await("end of the daemon", () -> ProcessHandle.of(pid()).isEmpty());
    }
  }

  @Test
  void processesHearTheirStopSignalOnce() {
    try (Running running =
        Reeve.in(directory, "--stop-signal", "QUIT")
            .procfile(
                "a: exec 2>/dev/null; trap 'echo got >> heard; exit' QUIT; "
                    + UP
                    + "while :; do sleep 0.1; done")
            .start()) {
      running.awaitOutput("a.1 is up").signal("KILL");
      running.await("end of all", () -> running.survivors().isEmpty());
      assertThat(Shell.run("cat '" + directory + "/heard'")).isEqualTo("got\n");
    }
  }

  /// The shell that called it is a plain one, which restores nothing itself.
  @Test
  void terminalIsGivenBackWhenReeveIsKilled() {
    Terminal terminal = new Terminal(directory);
    String wait = "until [ $before = $(stty -g) ]; do sleep 0.02; done; echo same";
    try (Running running = typing(terminal, wait)) {
      assertThat(running.output()).doesNotContain(terminal.settings());
      Shell.run("kill -s KILL " + daemon());
      Result result = running.result();
      assertThat(result.text()).contains("code 137\r\n").endsWith("same\r\n");
    }
  }

  @Test
  void terminalThatSomebodyElseHasSetIsLeftAlone() {
    Terminal terminal = new Terminal(directory);
    try (Running running = typing(terminal, "until [ -e go ]; do sleep 0.02; done; stty -g")) {
      Shell.run("stty intr ^X -F \"$(cat '" + directory.resolve("tty") + "')\"");
      String others = terminal.settings();
      Shell.run("kill -s KILL " + daemon());
      running.await("end of the guardian", () -> guardians(pid()).isEmpty());
      Reeve.in(directory).file("go", "");
      assertThat(running.result().text()).contains("code 137\r\n").endsWith(others + "\r\n");
    }
  }

  @Test
  void terminalIsGivenBackAfterCtrlZAndForeground() {
    Reeve.in(directory).procfile("a: echo $PPID > new; mv new pid; echo up; read -r line");
    try (Screen screen = new Screen(directory, "dash", "PS1=\"" + Screen.PROMPT + " \" dash -i")) {
      screen.enter("tty > tty; stty -g > new; mv new modes");
      screen.await("modes", () -> !file("modes").isEmpty());
      screen.enter("\"$reeve\" --stdin a").await("| up");
      screen.await("changed modes", () -> !modes().equals(file("modes")));
      screen.type("C-z").await("Stopped");
      screen.await("modes as before", () -> modes().equals(file("modes")));
      screen.enter("fg");
      screen.await("changed modes again", () -> !modes().equals(file("modes")));
      Shell.run("kill -s KILL " + daemon());
      screen.await("modes as before", () -> modes().equals(file("modes")));
    }
  }

  private String modes() {
    return Shell.run("stty -g -F " + file("tty")).strip();
  }

  private String file(String name) {
    return Shell.run("cat '" + directory.resolve(name) + "' 2>/dev/null").strip();
  }

  /// Calls it with a process that is asked, and whose parent's pid is in a file.
  private static Running typing(Terminal terminal, String afterwards) {
    String call =
        "before=$(stty -g); echo $before; \"$reeve\" --color never --stdin a; echo code $?; ";
    return terminal
        .shell(call + afterwards)
        .procfile("a: echo $PPID > pid; echo up; read -r line", "b: sleep 1000")
        .start()
        .awaitOutput("| up");
  }

  @Test
  void nothingOfTheGuardianIsLeftAfterANormalExit() {
    try (Running running = Reeve.in(directory).procfile("a: echo up; sleep 1000").start()) {
      running.awaitOutput("| up");
      assertThat(guardians(running)).isNotEmpty();
      running.signal("TERM").result();
      assertThat(guardians(running)).isEmpty();
    }
  }

  @Test
  void guardianIsAShortLineForPs() {
    Tools.needs("ps");
    try (Running running = Reeve.in(directory).procfile("a: echo up; sleep 1000").start()) {
      running.awaitOutput("| up");
      assertThat(Shell.run("ps -o args= -p " + guardians(running)))
          .matches("sh /.*/lib/reeve-guardian 500 REEVE_RUN_ID=[-0-9a-f]+ *\n");
    }
  }

  @Test
  void reeveGoesOnWithoutAGuardianThatWasKilled() {
    try (Running running = Reeve.in(directory).procfile("a: echo up; sleep 1000").start()) {
      running.awaitOutput("| up");
      Shell.run("kill -s KILL " + guardians(running));
      awaitNoGuardian(running);
      Result result = running.signal("TERM").result();
      assertThat(result.code()).isEqualTo(143);
      assertThat(result.survivors()).isEmpty();
    }
  }

  private static void awaitNoGuardian(Running running) {
    running.await("end of the guardian", () -> guardians(running).isEmpty());
  }

  /// The pids of the shells that guard this call: its pid is in their arguments.
  private static String guardians(Running running) {
    return guardians(running.pid());
  }

  private static String guardians(long pid) {
    String mark = "REEVE_RUN_ID=" + pid + "-[0-9a-f]*$";
    return Shell.run("grep -lz '^" + mark + "' /proc/[0-9]*/cmdline 2>/dev/null | tr -dc '0-9\\n'");
  }

  private String daemon() {
    return file("pid");
  }

  private long pid() {
    return Long.parseLong(daemon());
  }
}
