package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.NEVER;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.FakeProcessControl.THIRD;
import static reeve.supervise.Signal.HUP;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.KILL;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.Signal.USR1;
import static reeve.supervise.SupervisorRun.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a group when its leader or its time has gone.
class SupervisorGroupTest {
  private static final long MOST = 7000; // the timeout of 5 s, and 2 s

  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void groupIsWaitedForAfterItsLeaderHasExited() {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.exits(FIRST, 3, 100);
    control.othersExit(FIRST, 4000);

    assertThat(run(control, "web.1")).isEqualTo(3);
    assertThat(control.calls("KILL")).isEmpty();
    assertThat(control.millis()).isBetween(4000L, 4100L);
  }

  @Test
  void restOfAGroupIsKilledAfterTheTimeout() {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.exits(FIRST, 3, 100);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
    assertThat(control.lines()).contains("system | sending SIGKILL to web.1");
  }

  @Test
  void timeoutOfGroupBeginsAtTheStopSignal() {
    control.group(FIRST).ignoring(TERM).withOthersIgnoring(TERM);
    control.signal(INT, 100);
    control.exits(FIRST, 0, 3000);

    run(control, "web.1");

    assertThat(control.calls("TERM")).containsExactly("100 TERM 100");
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
  }

  @Test
  void secondInterruptKillsTheRestOfAGroup() {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.signal(INT, 100);
    control.signal(INT, 200);

    run(control, "web.1");

    assertThat(control.calls("KILL")).containsExactly("200 KILL 100");
  }

  @Test
  void groupThatHasJustGoneIsNotSignalled() {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.group(SECOND).ignoring(TERM);
    control.signal(INT, 100);
    control.othersExit(FIRST, 220);
    control.signal(INT, 221);

    run(control, "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("221 KILL 101");
  }

  @ParameterizedTest
  @EnumSource(names = {"USR1", "USR2"})
  void userSignalIsNotForwardedToGroupJustGone(Signal signal) {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.group(SECOND).ignoring(TERM);
    control.signal(INT, 100);
    control.othersExit(FIRST, 220);
    control.signal(signal, 221);

    run(control, "web.1", "db.1");

    assertThat(control.calls(signal.name())).containsExactly("221 " + signal + " 101");
  }

  @ParameterizedTest
  @EnumSource(names = {"USR1", "USR2"})
  void userSignalIsPassedOnToTheRestOfAGroup(Signal signal) {
    control.group(FIRST).withOthersIgnoring(TERM);
    control.exits(FIRST, 0, 100);
    control.signal(signal, 200);

    run(control, "web.1");

    assertThat(control.calls(signal.name())).containsExactly("200 " + signal + " 100");
  }

  @Test
  void nothingIsSignalledOnceItsGroupIsGone() {
    control.group(SECOND).ignoring(TERM);
    control.group(THIRD).withOthersIgnoring(TERM);
    control.exits(FIRST, 0, 100);
    control.signal(TERM, 200);
    control.signal(USR1, 250);
    control.signal(TERM, 300);

    run(control, "web.1", "db.1", "api.1");

    assertThat(control.calls("USR1")).containsExactly("250 USR1 101", "250 USR1 102");
    assertThat(control.calls("KILL")).containsExactly("300 KILL 101", "300 KILL 102");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void groupThatSurvivesKillIsNamedAndGivenUp(boolean isItsLeader) {
    if (isItsLeader) {
      control.group(SECOND).ignoring(TERM, KILL);
    } else {
      control.group(SECOND).withOthersIgnoring(TERM, KILL);
    }
    control.signal(INT, 0);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls("KILL")).containsExactly("5000 KILL 101");
    assertThat(control.lines()).contains("system | db.1 does not exit: pid 101 is still there");
    assertThat(control.millis()).isBetween(5000L, MOST);
  }

  @Test
  void groupThatSurvivesSecondInterruptGetsLessTime() {
    control.group(FIRST).ignoring(TERM, KILL);
    control.signal(INT, 0);
    control.signal(INT, 500);

    run(control, "web.1");

    assertThat(control.written()).contains("web.1 does not exit: pid 100 is still there");
    assertThat(control.millis()).isLessThanOrEqualTo(2500);
  }

  @Test
  void shutdownIsBoundedForAnyProcessesAndReader() {
    control.stallsOutputUntil(NEVER);
    control.group(FIRST).ignoring(TERM, KILL);
    control.group(SECOND).withOthersIgnoring(TERM, KILL);
    control.group(THIRD).ignoring(TERM).withOthersIgnoring(TERM);
    control.signal(HUP, 0);
    for (int at = 0; at < 20_000; at += 100) {
      control.prints(FIRST, "x".repeat(8192) + "\n", at);
    }

    assertThat(run(control, "web.1", "db.1", "api.1")).isEqualTo(129);
    assertThat(control.millis()).isBetween(5000L, MOST);
  }
}
