package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.FakeProcessControl.THIRD;
import static reeve.supervise.SupervisorRun.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;
import reeve.supervise.ExitStatus.Killed;

/// Start, the first exit, and the exit code of reeve.
class SupervisorTest {
  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void allStartImmediatelyInTheOrderOfThePlan() {
    control.exits(FIRST, 0, 10);

    run(control, "web.1", "db.1", "api.1");

    assertThat(control.calls("spawn"))
        .containsExactly("0 spawn web.1 in root", "0 spawn db.1 in root", "0 spawn api.1 in root");
    assertThat(control.lines())
        .startsWith(
            "system | web.1 started with pid 100",
            "system | db.1 started with pid 101",
            "system | api.1 started with pid 102");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 127, 255})
  void firstExitStopsAllTheOthersAndGivesItsCode(int code) {
    control.exits(SECOND, code, 300);

    assertThat(run(control, "web.1", "db.1", "api.1")).isEqualTo(code);
    assertThat(control.calls("TERM"))
        .contains("300 TERM 100", "300 TERM 102")
        .allMatch(call -> call.startsWith("300 "));
    assertThat(control.millis()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"1, SIGHUP", "2, SIGINT", "6, SIGABRT", "9, SIGKILL", "11, SIGSEGV", "15, SIGTERM"})
  void firstProcessKilledBySignalGives128PlusNumber(int number, String name) {
    control.terminates(FIRST, new Killed(number, name), 300);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(128 + number);
    assertThat(control.lines())
        .contains("system | web.1 was killed by " + name + " after 0.3 s (cpu 0.0 s)");
  }

  @Test
  void laterExitsDoNotChangeTheCode() {
    control.group(SECOND).ignoring(Signal.TERM);
    control.exits(FIRST, 3, 100);
    control.exits(SECOND, 4, 200);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
  }

  @Test
  void onlyProcessGivesItsCode() {
    control.exits(FIRST, 7, 100);

    assertThat(run(control, "web.1")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void signalStopsAllAndGivesItsCode(Signal signal, int code) {
    control.signal(signal, 400);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(code);
    assertThat(control.calls("TERM")).containsExactly("400 TERM 100", "400 TERM 101");
    assertThat(control.lines()).contains("system | SIG" + signal + " received");
  }

  @ParameterizedTest
  @EnumSource(names = {"USR1", "USR2"})
  void userSignalIsForwardedToAllAndStopsNothing(Signal signal) {
    control.signal(signal, 100);
    control.signal(signal, 200);
    control.exits(FIRST, 4, 300);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(4);
    assertThat(control.calls(signal.name()))
        .containsExactly(
            "100 " + signal + " 100",
            "100 " + signal + " 101",
            "200 " + signal + " 100",
            "200 " + signal + " 101");
    assertThat(control.calls("TERM")).containsExactlyInAnyOrder("300 TERM 100", "300 TERM 101");
  }

  @Test
  void endsAfterASignalDoNotChangeItsCode() {
    control.group(FIRST).ignoring(Signal.TERM);
    control.signal(Signal.INT, 100);
    control.exits(FIRST, 3, 200);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
  }

  @Test
  void signalAfterTheFirstExitDoesNotChangeItsCode() {
    control.group(SECOND).ignoring(Signal.TERM);
    control.exits(FIRST, 3, 100);
    control.signal(Signal.INT, 200);
    control.exits(SECOND, 0, 300);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
  }

  @Test
  void endIsExplained() {
    control.exits(FIRST, 3, 12_340);

    run(control, "web.1", "db.1");

    assertThat(control.lines())
        .containsSubsequence(
            "system | web.1 exited with code 3 after 12.3 s (cpu 0.0 s)",
            "system | stopping all processes",
            "system | db.1 was killed by SIGTERM after 12.3 s (cpu 0.0 s)");
  }

  @Test
  void lastExitStopsNothing() {
    control.exits(FIRST, 0, 100);

    run(control, "web.1");

    assertThat(control.written()).doesNotContain("stopping");
  }

  @Test
  void everyChildIsReapedOnce() {
    control.exits(SECOND, 0, 100);

    run(control, "web.1", "db.1", "api.1");

    assertThat(control.calls("reap"))
        .containsExactlyInAnyOrder("100 reap 100", "100 reap 101", "100 reap 102");
  }

  @Test
  void orphanIsReapedAndStopsNothing() {
    control.orphanExits(4711, 100);
    control.exits(FIRST, 5, 900);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(5);
    assertThat(control.calls("4711")).containsExactly("100 reap 4711");
    assertThat(control.calls("TERM")).containsExactlyInAnyOrder("900 TERM 100", "900 TERM 101");
  }

  @Test
  void orphanIsReapedDuringShutdown() {
    control.group(FIRST).ignoring(Signal.TERM);
    control.signal(Signal.INT, 0);
    control.orphanExits(4711, 100);

    run(control, "web.1");

    assertThat(control.calls("4711")).containsExactly("100 reap 4711");
  }

  @Test
  void orphanWithReusedPidIsNotMistakenForProcess() {
    control.group(SECOND).ignoring(Signal.TERM);
    control.exits(FIRST, 3, 100);
    control.orphanExits(FIRST, 2000);

    run(control, "web.1", "db.1");

    assertThat(control.calls("reap")).contains("100 reap 100", "2000 reap 100");
    assertThat(control.lines())
        .filteredOn(line -> line.contains("web.1 exited"))
        .containsExactly(
            "system | web.1 exited with code 3 after 0.1 s (cpu 0.0 s)",
            "system | stopped because web.1 exited with code 3 after 0.1 s");
  }

  @Test
  void failedStartStopsStartedProcessesWithError() {
    control.refusesToSpawn(THIRD);

    assertThatThrownBy(() -> run(control, "web.1", "db.1", "api.1", "log.1"))
        .isInstanceOf(ReeveException.class)
        .hasMessage("cannot start api.1: no");

    assertThat(control.calls("spawn")).hasSize(2);
    assertThat(control.calls("TERM")).containsExactly("0 TERM 100", "0 TERM 101");
    assertThat(control.calls("reap")).hasSize(2);
  }

  @Test
  void failedStartLeavesTheOthersTheirTimeout() {
    control.refusesToSpawn(SECOND);
    control.group(FIRST).ignoring(Signal.TERM);

    assertThatThrownBy(() -> run(control, "web.1", "db.1"))
        .isInstanceOf(ReeveException.class)
        .hasMessage("cannot start db.1: no");

    assertThat(control.calls("KILL")).containsExactly("5000 KILL 100");
  }

  @Test
  void failureToStartFirstProcessIsOnlyAnError() {
    control.refusesToSpawn(FIRST);

    assertThatThrownBy(() -> run(control, "web.1", "db.1"))
        .isInstanceOf(ReeveException.class)
        .hasMessage("cannot start web.1: no");

    assertThat(control.calls()).containsExactly("0 close");
    assertThat(control.written()).isEmpty();
  }
}
