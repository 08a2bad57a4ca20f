package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.FakeProcessControl.THIRD;
import static reeve.supervise.Policy.NO_LIMIT;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.KILL;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.restarted;
import static reeve.supervise.SupervisorRun.run;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Processes that are started again.
class RestartTest {
  private static final Map<String, Policy> WEB = Map.of("web.1", restarted(NO_LIMIT));

  private final FakeProcessControl control = new FakeProcessControl();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 137})
  void processRestartsASecondAfterAnyExit(int code) {
    control.exits(FIRST, code, 500);
    control.signal(INT, 3000);

    assertThat(run(control, WEB, Policy.DEFAULT, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls("spawn"))
        .containsExactly(
            "0 spawn web.1 in root", "0 spawn db.1 in root", "1500 spawn web.1 in root");
    assertThat(control.lines())
        .containsSubsequence(
            "system | web.1 exited with code " + code + " after 0.5 s (cpu 0.0 s)",
            "system | restarting web.1 in 1 s (1st time)",
            "system | web.1 started with pid 102");
  }

  @Test
  void pauseDoublesUpToThirtySeconds() {
    long at = 0;
    int pid = FIRST;
    for (int pause : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      control.exits(pid++, 1, at);
      at += 1000L * pause + 1; // it runs for a millisecond
    }
    control.signal(INT, at + 1);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(restarts())
        .containsExactly(
            "in 1 s (1st time)",
            "in 2 s (2nd time)",
            "in 4 s (3rd time)",
            "in 8 s (4th time)",
            "in 16 s (5th time)",
            "in 30 s (6th time)",
            "in 30 s (7th time)");
  }

  @Test
  void processThatRanForAMinuteIsBackAtOneSecond() {
    control.exits(FIRST, 1, 0);
    control.exits(SECOND, 1, 1001);
    control.exits(THIRD, 1, 63_001);
    control.signal(INT, 64_500);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(restarts())
        .containsExactly("in 1 s (1st time)", "in 2 s (2nd time)", "in 1 s (1st time)");
  }

  @Test
  void processThatRanForALittleLessIsNot() {
    control.exits(FIRST, 1, 0);
    control.exits(SECOND, 1, 60_999);
    control.signal(INT, 62_000);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(restarts()).containsExactly("in 1 s (1st time)", "in 2 s (2nd time)");
  }

  @Test
  void endAfterTheLastRestartStopsTheRest() {
    control.exits(FIRST, 1, 100);
    control.exits(THIRD, 2, 1200);
    control.exits(THIRD + 1, 3, 3300);

    assertThat(run(control, Map.of("web.1", restarted(2)), Policy.DEFAULT, "web.1", "db.1"))
        .isEqualTo(3);
    assertThat(control.calls("TERM")).contains("3300 TERM 101");
    assertThat(control.lines()).last().asString().contains("stopped because web.1 exited");
  }

  @Test
  void limitOfZeroRestartsNothing() {
    control.exits(FIRST, 1, 100);

    assertThat(run(control, Map.of(), restarted(0), "web.1", "db.1")).isEqualTo(1);
    assertThat(restarts()).isEmpty();
  }

  @Test
  void limitCountsRestartsInARowOnly() {
    control.exits(FIRST, 1, 100);
    control.exits(SECOND, 1, 70_000);
    control.exits(THIRD, 5, 71_500);

    assertThat(run(control, Map.of(), restarted(1), "web.1")).isEqualTo(5);
    assertThat(restarts()).containsExactly("in 1 s (1st time)", "in 1 s (1st time)");
  }

  @Test
  void shutdownInThePauseStartsNothing() {
    control.exits(FIRST, 1, 100);
    control.group(SECOND).ignoring(TERM);
    control.signal(INT, 200);

    assertThat(run(control, WEB, Policy.DEFAULT, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls("spawn")).hasSize(2);
    assertThat(control.millis()).isEqualTo(5200);
  }

  @Test
  void endDuringTheShutdownIsNoReasonToRestart() {
    control.group(FIRST).ignoring(TERM);
    control.signal(INT, 200);
    control.exits(FIRST, 1, 1000);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(restarts()).isEmpty();
  }

  @Test
  void restartWaitsUntilLeftOverOfGroupIsGone() {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.exits(FIRST, 1, 100);
    control.signal(INT, 9000);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
    assertThat(control.calls("spawn"))
        .containsExactly("0 spawn web.1 in root", "5100 spawn web.1 in root");
  }

  @Test
  void leftOverThatSurvivesKillAllowsRestart() {
    control.group(FIRST).withOthersIgnoring(TERM, KILL);
    control.exits(FIRST, 1, 100);
    control.signal(INT, 9000);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(control.lines()).contains("system | web.1 does not exit: pid 100 is still there");
    assertThat(control.calls("spawn")).contains("6100 spawn web.1 in root");
  }

  @Test
  void daemonIsRestartedWhenItExits() {
    control.orphanOf(4711).of("web.1").from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(4711, 1, 2000);
    control.signal(INT, 5000);

    run(control, WEB, Policy.DEFAULT, "web.1");

    assertThat(control.calls("spawn"))
        .containsExactly("0 spawn web.1 in root", "3000 spawn web.1 in root");
    assertThat(restarts()).containsExactly("in 1 s (1st time)");
  }

  @Test
  void everyGroupIsGuardedUntilItIsGone() {
    control.exits(FIRST, 1, 100);
    control.exits(SECOND, 1, 1200);
    control.signal(INT, 9000);

    run(control, Map.of(), restarted(NO_LIMIT), "web.1");

    assertThat(control.calls("spawn")).hasSize(3);
    assertThat(control.guarded()).isEmpty();
  }

  private List<String> restarts() {
    return control.lines().stream()
        .filter(line -> line.contains("restarting"))
        .map(line -> line.substring(line.indexOf(" in ") + 1))
        .toList();
  }
}
