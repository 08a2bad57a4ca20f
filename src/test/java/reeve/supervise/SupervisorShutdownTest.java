package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Signal.HUP;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.KILL;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which signals the groups get, and when.
class SupervisorShutdownTest {
  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void stopSignalAndContGoToEveryGroupImmediately() {
    control.signal(INT, 100);

    run(control, "web.1", "db.1", "api.1");

    assertThat(control.calls())
        .containsSubsequence("100 TERM 100", "100 CONT 100")
        .containsSubsequence("100 TERM 101", "100 CONT 101")
        .containsSubsequence("100 TERM 102", "100 CONT 102");
    assertThat(control.calls("TERM")).hasSize(3);
    assertThat(control.calls("CONT")).hasSize(3);
    assertThat(control.calls("KILL")).isEmpty();
  }

  @Test
  void groupOfFirstExitIsStoppedBeforeLeaderIsReaped() {
    control.exits(FIRST, 1, 100);

    run(control, "web.1");

    assertThat(control.calls())
        .containsSubsequence("100 TERM 100", "100 CONT 100", "100 reap 100", "100 close");
  }

  @Test
  void killComesAfterTheTimeoutAndNotBefore() {
    control.group(SECOND).ignoring(TERM);
    control.signal(INT, 100);

    run(control, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("5100 KILL 101");
    assertThat(control.lines())
        .containsSubsequence(
            "system | sending SIGKILL to db.1",
            "system | db.1 was killed by SIGKILL after 5.1 s (cpu 0.0 s)");
  }

  @Test
  void processThatExitsWithinTheTimeoutIsNotKilled() {
    control.group(FIRST).ignoring(TERM);
    control.signal(INT, 100);
    control.exits(FIRST, 0, 5099);

    run(control, "web.1");

    assertThat(control.calls("KILL")).isEmpty();
    assertThat(control.millis()).isEqualTo(5099);
  }

  @Test
  void outputAndOrphansDoNotPutOffTheKill() {
    control.group(FIRST).ignoring(TERM);
    control.signal(INT, 0);
    for (int at = 0; at < 10_000; at += 10) {
      control.prints(FIRST, "still here\n", at);
      control.orphanExits(4711 + at, at);
    }

    run(control, "web.1");

    assertThat(control.calls("KILL")).containsExactly("5000 KILL 100");
  }

  @Test
  void timeoutOfZeroKillsImmediately() {
    control.group(FIRST).ignoring(TERM);
    control.signal(INT, 100);

    run(control, 0, "web.1");

    assertThat(control.calls("100"))
        .containsSubsequence("100 TERM 100", "100 KILL 100", "100 reap 100");
  }

  @ParameterizedTest
  @CsvSource({"INT, INT", "TERM, TERM", "INT, TERM", "TERM, INT"})
  void secondInterruptKillsImmediately(Signal first, Signal second) {
    control.group(FIRST).ignoring(TERM);
    control.group(SECOND).ignoring(TERM);
    control.signal(first, 100);
    control.signal(second, 350);

    int code = run(control, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("350 KILL 100", "350 KILL 101");
    assertThat(control.millis()).isEqualTo(350);
    assertThat(code).isEqualTo(first == INT ? 130 : 143);
  }

  @ParameterizedTest
  @CsvSource({"INT, INT", "TERM, TERM", "INT, TERM", "HUP, TERM"})
  void signalsThatComeTogetherAreOneRequest(Signal first, Signal second) {
    control.group(FIRST).ignoring(TERM);
    control.signal(first, 100);
    control.signal(second, 100);
    control.signal(second, 150);

    run(control, "web.1");

    assertThat(control.calls("TERM")).containsExactly("100 TERM 100");
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
  }

  @Test
  void interruptAfterSimultaneousSignalsKills() {
    control.group(FIRST).ignoring(TERM);
    control.signal(INT, 100);
    control.signal(INT, 150);
    control.signal(INT, 160);

    run(control, "web.1");

    assertThat(control.calls("KILL")).containsExactly("160 KILL 100");
  }

  @Test
  void thirdInterruptKillsNothingAgain() {
    control.group(FIRST).ignoring(TERM, KILL);
    control.signal(INT, 100);
    control.signal(INT, 200);
    control.signal(INT, 300);

    run(control, "web.1");

    assertThat(control.calls("KILL")).containsExactly("200 KILL 100");
  }

  @Test
  void firstInterruptAfterAnExitKeepsTheTimeout() {
    control.group(SECOND).ignoring(TERM);
    control.exits(FIRST, 3, 100);
    control.signal(INT, 200);

    run(control, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("5100 KILL 101");
  }

  @Test
  void secondInterruptAfterAnExitKillsImmediately() {
    control.group(SECOND).ignoring(TERM);
    control.exits(FIRST, 3, 100);
    control.signal(INT, 200);
    control.signal(INT, 300);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
    assertThat(control.calls("KILL")).containsExactly("300 KILL 101");
  }

  @ParameterizedTest
  @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
  void hangupAfterASignalDoesNotKill(Signal first, int code) {
    control.group(FIRST).ignoring(TERM);
    control.signal(first, 100);
    control.signal(HUP, 101);
    control.signal(HUP, 102);

    assertThat(run(control, "web.1")).isEqualTo(code);
    assertThat(control.calls("TERM")).containsExactly("100 TERM 100");
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
  }
}
