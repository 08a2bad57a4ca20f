package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// The keys of a real terminal, under a shell with job control.
class JobControlIT {
  @TempDir Path directory;

  @Test
  void suspendStopsProcessesAndForegroundResumesThem() throws Exception {
    try (Screen screen = start("a: sh -c 'echo $$ > new; mv new pid; echo up; exec sleep 1000'")) {
      String pid = Files.readString(directory.resolve("pid")).strip();
      screen.type("C-z").await("Stopped");
      screen.await("stopped process", () -> state(pid).equals("T"));
      screen.enter("fg");
      screen.await("process that goes on", () -> state(pid).equals("S"));
      screen
          .type("C-c")
          .await("SIGINT received")
          .awaitPrompt()
          .enter("echo code $?")
          .await("code 130");
    }
  }

  @Test
  void daemonIsSuspendedToo() throws Exception {
    try (Screen screen =
        start(
            "a: setsid -f sh -c 'echo $$ > new; mv new pid; exec sleep 1000'; sleep 1; echo up")) {
      screen.await("daemonized");
      String pid = Files.readString(directory.resolve("pid")).strip();
      screen.type("C-z").await("Stopped");
      screen.await("stopped daemon", () -> state(pid).equals("T"));
      screen.enter("fg");
      screen.await("daemon that goes on", () -> state(pid).equals("S"));
      screen.type("C-c").enter("echo code $?").await("code 130");
    }
  }

  /// As in a window of tmux or a container that runs nothing else: there is no shell that could let
  /// it go on.
  @Test
  void suspendDoesNothingWhereNobodyCouldContinue() {
    Reeve.in(directory).procfile("a: echo up; while sleep 0.1; do echo; done >> ticks");
    try (Screen screen = new Screen(directory)) {
      screen.enter("exec \"$reeve\"").await("a.1    | up").type("C-z").await("^Z");
      long ticks = ticks();
      screen.await("ticks after it", () -> ticks() > ticks + 2);
      screen.type("C-c").await("exit of all", () -> screen.survivors().isEmpty());
    }
  }

  @Test
  void quitPrintsNothingOfTheJvmAndStopsNothing() {
    try (Screen screen = start("a: echo up; while :; do sleep 0.1; echo tick; done")) {
      screen
          .type("C-\\\\")
          .type("C-c")
          .await("SIGINT received")
          .awaitPrompt()
          .enter("echo code $?");
      screen.await("code 130");
      assertThat(screen.text()).doesNotContain("thread dump").doesNotContain("SIGQUIT");
    }
  }

  @Test
  void inputWaitsWhileReeveIsABackgroundJob() {
    Reeve.in(directory)
        .procfile("a: echo up; while read -r line; do echo got $line; done", "b: sleep 1000");
    try (Screen screen = new Screen(directory)) {
      screen.enter("\"$reeve\" --stdin a &").await("a.1    | up");
      screen.enter("echo for-$((1 + 1))").await("for-2").enter("jobs").await("Running");
      screen.enter("fg").enter("one").await("| got one");
      screen.type("C-z").await("Stopped").enter("bg").enter("echo for-$((1 + 2))").await("for-3");
      screen.enter("fg").enter("two").await("| got two");
      assertThat(screen.text()).doesNotContain("got echo");
      screen
          .type("C-c")
          .await("SIGINT received")
          .awaitPrompt()
          .enter("echo code $?")
          .await("code 130");
    }
  }

  /// Of a STOP reeve is not told, and the shell sets the terminal for a line of its own.
  @ParameterizedTest
  @ValueSource(strings = {"fg", "bg; fg"})
  void everyKeyArrivesAfterAStop(String line) throws Exception {
    Reeve.in(directory)
        .procfile(
            "a: stty -icanon -echo; echo $PPID > pid; echo up; "
                + "for key in 1 2; do echo got $(head -c 1); done; sleep 1000");
    try (Screen screen = new Screen(directory)) {
      screen.enter("\"$reeve\" --stdin a").await("| up").type("x").await("| got x");
      Shell.run("kill -s STOP " + Files.readString(directory.resolve("pid")).strip());
      screen
          .await("Stopped")
          .enter(line)
          .await("\"$reeve\" --stdin a\n")
          .type("y")
          .await("| got y");
      screen
          .type("C-c")
          .await("SIGINT received")
          .awaitPrompt()
          .enter("echo code $?")
          .await("code 130");
    }
  }

  @Test
  void nothingIsLeftWhenTheTerminalCloses() {
    try (Screen screen = start("a: echo up; sleep 1000", "b: setsid -f sleep 1000; sleep 1000")) {
      screen.await("daemonized");
      screen.hangUp();
      screen.await("exit of all", () -> screen.survivors().isEmpty());
    }
  }

  private Screen start(String... procfile) {
    Reeve.in(directory).procfile(procfile);
    Screen screen = new Screen(directory);
    screen.enter("\"$reeve\"").await("a.1    | up");
    return screen;
  }

  private long ticks() {
    return directory.resolve("ticks").toFile().length();
  }

  /// The letter of proc(5).
  private static String state(String pid) {
    Tools.needs("ps");
    return Shell.run("ps -o stat= -p " + pid).strip().substring(0, 1);
  }
}
