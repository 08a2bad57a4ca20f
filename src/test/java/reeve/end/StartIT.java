package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// Starting and stopping, as a user sees it.
class StartIT {
  @TempDir Path directory;

  @Test
  void firstExitStopsTheOthersAndGivesTheCode() {
    Result result =
        Reeve.in(directory, "start", "-f", "-").input("a: echo hi\nb: sleep 100\n").run();
    assertThat(result.linesOf("a.1")).containsExactly("hi");
    assertThat(result.text())
        .contains("a.1 exited with code 0")
        .contains("b.1 was killed by SIGTERM");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void startIsTheDefaultCommand() {
    Result result = Reeve.in(directory).procfile("a: echo one; exit 3", "b: sleep 100").run();
    assertThat(result.linesOf("a.1")).containsExactly("one");
    assertThat(result.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143", "HUP,129"})
  void signalStopsAll(String signal, int code) {
    try (Running running = Reeve.in(directory).procfile("a: sleep 100", "b: sleep 100").start()) {
      Result result = running.awaitOutput("b.1 started").signal(signal).result();
      assertThat(result.text()).contains("SIG" + signal + " received");
      assertThat(result.code()).isEqualTo(code);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void processKilledBySignalGives128AndItsNumber() {
    Result result = Reeve.in(directory).procfile("a: kill -s SEGV $$", "b: sleep 100").run();
    assertThat(result.text()).contains("a.1 was killed by SIGSEGV");
    assertThat(result.code()).isEqualTo(128 + 11);
  }

  @Test
  void missingCommandIs127WithTheShellsMessage() {
    Result result = Reeve.in(directory).procfile("a: no-such-program-here").run();
    assertThat(result.linesOf("a.1")).anyMatch(line -> line.contains("no-such-program-here"));
    assertThat(result.code()).isEqualTo(127);
  }

  @Test
  void processThatIgnoresTermIsKilledAfterTheTimeout() {
    try (Running running = ignoringTerm("-t", "0.5").start()) {
      long begin = System.nanoTime();
      Result result = running.awaitOutput("| ready").signal("INT").result();
      assertThat(result.text()).contains("sending SIGKILL to a.1");
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
      assertThat(System.nanoTime() - begin).isBetween(500_000_000L, 5_000_000_000L);
    }
  }

  @Test
  void secondInterruptKillsImmediately() {
    try (Running running = ignoringTerm("-t", "100").start()) {
      running.awaitOutput("| ready").signal("INT").awaitOutput("SIGINT received");
      running.awaitNanos(100_000_000); // sooner, it would be the same request
      Result result = running.signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void sameRequestTwiceGivesTheProcessesTheirTime() {
    Tools.needs("timeout");
    Reeve reeve = Reeve.shell(directory, "exec timeout 3 \"$reeve\"");
    Result result =
        reeve.procfile("a: trap 'sleep 0.3; echo bye; exit' TERM; sleep 100 & wait").run();
    assertThat(result.linesOf("a.1")).containsExactly("bye");
    assertThat(result.text()).doesNotContain("SIGKILL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"USR1", "USR2"})
  void userSignalsGoToEveryGroup(String signal) {
    String line = ": trap 'echo got' " + signal + "; echo up; while :; do sleep 0.1; done";
    try (Running running = Reeve.in(directory).procfile("a" + line, "b" + line).start()) {
      running.awaitOutput("a.1    | up").awaitOutput("b.1    | up").signal(signal);
      running.awaitOutput("a.1    | got").awaitOutput("b.1    | got").signal("TERM");
      assertThat(running.result().code()).isEqualTo(143);
    }
  }

  @Test
  void interruptIsHandledIfTheShellIgnoredIt() {
    String line = "\"$reeve\" & pid=$!; read -r go; kill -s INT $pid; wait $pid; echo code $?";
    try (Running running =
        Reeve.shell(directory, "mkfifo go; exec <>go; " + line)
            .procfile("a: echo up; sleep 100")
            .start()) {
      running.awaitOutput("| up");
      Shell.run("echo > '" + directory.resolve("go") + "'");
      assertThat(running.result().text()).endsWith("code 130\n");
    }
  }

  @Test
  void hangupIsIgnoredUnderNohup() {
    try (Running running =
        Reeve.shell(directory, "trap '' HUP; exec \"$reeve\"")
            .procfile("a: echo up; sleep 100")
            .start()) {
      running.awaitOutput("| up").signal("HUP").signal("TERM");
      Result result = running.result();
      assertThat(result.text()).doesNotContain("SIGHUP");
      assertThat(result.code()).isEqualTo(143);
    }
  }

  @Test
  void groupWithGrandchildrenIsStoppedWhole() {
    try (Running running =
        Reeve.in(directory)
            .procfile("a: (sleep 100 & sleep 100) & sh -c 'sleep 100; :' & wait")
            .start()) {
      running.awaitOutput("a.1 started").signal("TERM");
      assertThat(running.result().survivors()).isEmpty();
    }
  }

  @Test
  void childrenThatOutliveTheirLeaderAreStopped() {
    Result result = Reeve.in(directory).procfile("a: sleep 100 & echo bye", "b: sleep 100").run();
    assertThat(result.linesOf("a.1")).containsExactly("bye");
    assertThat(result.code()).isZero();
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void childThatIgnoresTermIsKilledAfterItsLeader() {
    Result result =
        Reeve.in(directory, "-t", "0.3")
            .procfile(
                "a: (trap '' TERM; : > up; sleep 100; sleep 100) & until [ -e up ]; do sleep 0.01;"
                    + " done")
            .run();
    assertThat(result.text()).contains("sending SIGKILL to a.1");
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void stoppedProcessHearsTheStopSignal() {
    try (Running running =
        Reeve.in(directory).procfile("a: echo up; kill -s STOP $$; sleep 1").start()) {
      running.awaitOutput("| up").signal("TERM");
      assertThat(running.result().survivors()).isEmpty();
    }
  }

  @Test
  void formationArgumentsAndPortsMakeThePlan() {
    Result result =
        Reeve.in(directory, "-p", "7000", "-m", "all=0,b=2,c=1", "--no-timestamp")
            .procfile(
                "a: false", "b: echo $PS $PORT $REEVE_PORT_C; sleep 1", "c: echo $PORT; sleep 1")
            .run();
    assertThat(result.linesOf("b.1")).containsExactly("b.1 7100 7200");
    assertThat(result.linesOf("b.2")).containsExactly("b.2 7101 7200");
    assertThat(result.linesOf("c.1")).containsExactly("7200");
    assertThat(result.text()).doesNotContain("a.1");
  }

  @Test
  void argumentsSelectProcesses() {
    Result result =
        Reeve.in(directory, "start", "b=2").procfile("a: false", "b: echo $PS; sleep 1").run();
    assertThat(result.linesOf("b.2")).containsExactly("b.2");
    assertThat(result.text()).doesNotContain("a.1");
  }

  @Test
  void linkToTheLauncherWorksFromAnyDirectory() throws Exception {
    Files.createSymbolicLink(directory.resolve("one"), Path.of(Reeve.launcher()));
    Files.createDirectory(directory.resolve("bin"));
    Files.createSymbolicLink(directory.resolve("bin/two"), Path.of("../one"));
    Result result = Reeve.shell(directory, "PATH=bin:$PATH; exec two --version").run();
    assertThat(result.err()).isEmpty();
    assertThat(result.text()).startsWith("reeve ");
  }

  @Test
  void thousandProcessesStartAndStop() {
    String[] arguments = {"-m", "a=1000", "-t", "30", "--no-pty"};
    try (Running running =
        Reeve.in(directory, arguments).procfile("a: echo up; exec sleep 1000").start()) {
      running.await("all to run", () -> running.output().split("[|] up\n", -1).length == 1001);
      Result result = running.signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.text()).doesNotContain("SIGKILL");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void noJavaOfTheUsersIsNeeded() {
    Result result =
        Reeve.shell(directory, "exec env -i PATH=/usr/bin:/bin \"$reeve\"")
            .procfile("a: echo hi")
            .run();
    assertThat(result.linesOf("a.1")).containsExactly("hi");
  }

  private Reeve ignoringTerm(String... options) {
    return Reeve.in(directory, options)
        .procfile("a: trap '' TERM; echo ready; while :; do sleep 100; done");
  }
}
