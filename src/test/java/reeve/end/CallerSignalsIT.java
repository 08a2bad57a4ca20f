package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever signals the caller has blocked or ignored, reeve handles those that it lives by.
class CallerSignalsIT {
  private static final List<String> SIGNALS =
      List.of(
          ("HUP INT QUIT ILL TRAP ABRT BUS FPE USR1 SEGV USR2 PIPE ALRM TERM CHLD CONT TSTP TTIN"
                  + " TTOU URG XCPU XFSZ VTALRM PROF WINCH POLL PWR SYS")
              .split(" "));
  private static final String WAIT = "while :; do sleep 0.05; done";
  private static final String LOOK = "grep -E 'Sig(Blk|Ign)' /proc/self/status";

  @TempDir Path directory;

  private static Stream<String> names() {
    return SIGNALS.stream();
  }

  private Reeve reeve(String caller) {
    return Reeve.shell(directory, "exec env " + caller + " \"$reeve\"");
  }

  @ParameterizedTest
  @MethodSource("names")
  void exitStatusArrives(String signal) {
    Result result =
        reeve("--block-signal=" + signal + " --ignore-signal=" + signal)
            .procfile("a: exit 5", "b: sleep 100")
            .run();
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--block-signal=HUP,HUP,129",
    "--block-signal=INT,INT,130",
    "--block-signal=TERM,TERM,143",
    "--ignore-signal=INT,INT,130",
    "--ignore-signal=TERM,TERM,143",
    "--block-signal --ignore-signal,INT,130",
    "--block-signal --ignore-signal,TERM,143",
  })
  void signalShutsDown(String caller, String signal, int code) {
    try (Running running = reeve(caller).procfile("a: echo up; " + WAIT).start()) {
      Result result = running.awaitOutput("| up").signal(signal).result();
      assertThat(result.text()).contains("SIG" + signal + " received");
      assertThat(result.code()).isEqualTo(code);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--block-signal"})
  void ignoredHangupStaysIgnored(String caller) {
    try (Running running =
        reeve("--ignore-signal=HUP " + caller).procfile("a: echo up; " + WAIT).start()) {
      running.awaitOutput("| up").signal("HUP").signal("INT");
      Result result = running.result();
      assertThat(result.text()).doesNotContain("SIGHUP");
      assertThat(result.code()).isEqualTo(130);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"USR1", "USR2"})
  void userSignalReachesTheProcesses(String signal) {
    try (Running running =
        reeve("--block-signal --ignore-signal")
            .procfile("a: trap 'exit 7' " + signal + "; echo up; " + WAIT)
            .start()) {
      assertThat(running.awaitOutput("| up").signal(signal).result().code()).isEqualTo(7);
    }
  }

  @Test
  void processesHaveDefaultSignalsAndAnEmptyMask() {
    Result result = reeve("--block-signal --ignore-signal").procfile("a: " + LOOK).run();
    assertThat(result.linesOf("a.1"))
        .containsExactly("SigBlk:\t0000000000000000", "SigIgn:\t0000000000000000");
  }

  /// But for CHLD, which sh(1) sets to its default as it begins.
  @ParameterizedTest
  @MethodSource("names")
  void commandOfRunHasTheSignalsOfTheCaller(String signal) {
    String ignored = signal.equals("CHLD") ? "--ignore-signal=PIPE" : "--ignore-signal=" + signal;
    for (String caller :
        List.of(ignored, "--block-signal=" + signal, "--block-signal " + ignored)) {
      String line = "env " + caller + " \"$reeve\" run " + LOOK;
      String plain = "env --default-signal=INT,QUIT,HUP env " + caller + " " + LOOK;
      assertThat(signals(Reeve.shell(directory, line).run().text()))
          .isEqualTo(signals(Shell.run(plain)));
    }
  }

  @Test
  void backgroundRunKeepsSignalsItsShellIgnores() {
    String line = "\"$reeve\" run grep SigIgn /proc/self/status & wait";
    assertThat(signals(Reeve.shell(directory, line).run().text())).containsExactly(6L);
  }

  /// The sets of signals that proc(5) shows, without the two that the C library keeps for itself.
  private static List<Long> signals(String status) {
    return status
        .lines()
        .map(line -> Long.parseUnsignedLong(line.substring(line.indexOf('\t') + 1), 16))
        .map(set -> set & ~0x180000000L)
        .toList();
  }
}
