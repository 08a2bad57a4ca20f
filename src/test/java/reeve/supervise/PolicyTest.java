package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.FakeProcessControl.THIRD;
import static reeve.supervise.Signal.HUP;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.KILL;
import static reeve.supervise.Signal.QUIT;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.mayDie;
import static reeve.supervise.SupervisorRun.mayFinish;
import static reeve.supervise.SupervisorRun.run;
import static reeve.supervise.SupervisorRun.stoppedBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.supervise.ExitStatus.Killed;

/// What the exit of a process means for the others, and how each is stopped.
class PolicyTest {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void processThatMayFinishLeavesTheOthersRunning() {
    control.exits(FIRST, 0, 100);
    control.exits(SECOND, 4, 900);

    assertThat(run(control, Map.of("web.1", mayFinish()), Policy.DEFAULT, "web.1", "db.1"))
        .isEqualTo(4);
    assertThat(control.millis()).isEqualTo(900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255})
  void processThatMayFinishStopsTheOthersWhenItFails(int code) {
    control.exits(FIRST, code, 100);

    assertThat(run(control, Map.of("web.1", mayFinish()), Policy.DEFAULT, "web.1", "db.1"))
        .isEqualTo(code);
    assertThat(control.calls("TERM")).contains("100 TERM 101");
  }

  @Test
  void killedProcessThatMayFinishStopsTheOthers() {
    control.terminates(FIRST, new Killed(9, "SIGKILL"), 100);

    assertThat(run(control, Map.of("web.1", mayFinish()), Policy.DEFAULT, "web.1", "db.1"))
        .isEqualTo(137);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255})
  void processThatMayDieLeavesTheOthersRunning(int code) {
    control.exits(FIRST, code, 100);
    control.exits(SECOND, 0, 900);

    assertThat(run(control, Map.of("web.1", mayDie()), Policy.DEFAULT, "web.1", "db.1")).isZero();
    assertThat(control.millis()).isEqualTo(900);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "0, 7, 0, 7", "5, 7, 0, 5", "0, 0, 9, 9", "1, 0, 2, 1"})
  void firstNonzeroCodeCountsIfAllMayExit(int first, int second, int third, int code) {
    control.exits(FIRST, first, 100);
    control.exits(SECOND, second, 200);
    control.exits(THIRD, third, 300);

    assertThat(run(control, Map.of(), mayDie(), "web.1", "db.1", "api.1")).isEqualTo(code);
    assertThat(control.millis()).isEqualTo(300);
    assertThat(control.written()).doesNotContain("stopping").doesNotContain("because");
  }

  @Test
  void firstCodeIsOfFirstExitNotFirstProcess() {
    control.exits(FIRST, 5, 300);
    control.exits(SECOND, 7, 200);

    assertThat(run(control, Map.of(), mayDie(), "web.1", "db.1")).isEqualTo(7);
  }

  @Test
  void codeOfStoppingProcessOverridesEarlierFailure() {
    control.exits(FIRST, 5, 100);
    control.exits(SECOND, 0, 200);

    assertThat(run(control, Map.of("web.1", mayDie()), Policy.DEFAULT, "web.1", "db.1", "api.1"))
        .isZero();
  }

  @Test
  void signalAfterAnAllowedExitGivesItsOwnCode() {
    control.exits(FIRST, 5, 100);
    control.signal(HUP, 200);

    assertThat(run(control, Map.of(), mayDie(), "web.1", "db.1")).isEqualTo(129);
  }

  @Test
  void daemonsLeftAfterAllExitsAreStopped() {
    control.orphanOf(4711).of("web.1").from(50);
    control.exits(FIRST, 1, 100);
    control.exits(SECOND, 0, 200);

    assertThat(run(control, Map.of(), mayDie(), "web.1", "db.1")).isEqualTo(1);
    assertThat(control.calls("TERM")).contains("200 TERM 4711");
  }

  @Test
  void whoStoppedTheRestIsNamedLast() {
    control.exits(SECOND, 3, 1000);

    run(control, "web.1", "db.1");

    assertThat(control.lines())
        .last()
        .isEqualTo("system | stopped because db.1 exited with code 3 after 1.0 s");
  }

  @Test
  void nobodyIsNamedAfterASignal() {
    control.signal(INT, 1000);

    run(control, "web.1", "db.1");

    assertThat(control.written()).doesNotContain("because");
  }

  @Test
  void eachProcessHasItsStopSignal() {
    control.signal(INT, 100);

    run(control, Map.of("db.1", stoppedBy(QUIT, SECOND_NANOS)), Policy.DEFAULT, "web.1", "db.1");

    assertThat(control.calls())
        .contains("100 TERM 100", "100 CONT 100", "100 QUIT 101", "100 CONT 101");
  }

  @Test
  void eachProcessHasItsTimeout() {
    control.group(FIRST).ignoring(TERM);
    control.group(SECOND).ignoring(TERM);
    control.signal(INT, 100);

    run(control, Map.of("db.1", stoppedBy(TERM, SECOND_NANOS)), Policy.DEFAULT, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("1100 KILL 101", "5100 KILL 100");
  }

  @Test
  void stoppingGroupIsBoundByTimeoutOfOthers() {
    control.group(FIRST).withOthersIgnoring(TERM);
    Policy slow = new Policy(TERM, 9 * SECOND_NANOS, false, true, false, Policy.NO_LIMIT, false);
    control.exits(FIRST, 1, 100);
    control.signal(INT, 8000);

    run(control, Map.of("web.1", slow), Policy.DEFAULT, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("9100 KILL 100");
  }

  @Test
  void killAsStopSignalIsNotFollowedByAnother() {
    control.signal(INT, 100);

    run(control, Map.of(), stoppedBy(KILL, SECOND_NANOS), "web.1");

    assertThat(control.calls("KILL")).containsExactly("100 KILL 100");
  }
}
