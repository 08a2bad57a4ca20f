package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.KILL;
import static reeve.supervise.Signal.QUIT;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.run;
import static reeve.supervise.SupervisorRun.stoppedBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Orphans that come while all is being stopped.
class LeftOversTest {
  private static final int ORPHAN = 4711;
  private static final long SECOND_NANOS = 1_000_000_000;

  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void orphanDuringShutdownGetsSignalOfItsProcess() {
    control.group(FIRST).ignoring(QUIT);
    control.orphanOf(ORPHAN).of("web.1").childOf(4710).from(0);
    control.orphanOf(4710).of("web.1").in(FIRST, FIRST).ignoring(QUIT);
    control.signal(INT, 100);
    control.orphanExits(4710, 1000);
    control.exits(FIRST, 0, 2000);

    run(control, Map.of("web.1", stoppedBy(QUIT, SupervisorRun.TIMEOUT)), Policy.DEFAULT, "web.1");

    assertThat(control.calls("4711"))
        .containsExactly("1010 QUIT 4711", "1010 CONT 4711", "1010 reap 4711");
    assertThat(control.millis()).isEqualTo(2000);
  }

  @Test
  void orphanDuringShutdownGetsRemainingTime() {
    control.group(FIRST).ignoring(TERM);
    control.orphanOf(ORPHAN).of("web.1").from(3000).ignoring(TERM);
    control.signal(INT, 100);
    control.exits(FIRST, 0, 3000);

    run(control, "web.1");

    assertThat(control.calls("TERM")).containsExactly("100 TERM 100", "3000 TERM 4711");
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 4711");
  }

  @Test
  void orphanAfterTheTimeoutIsKilled() {
    control.group(FIRST).ignoring(TERM);
    control.orphanOf(ORPHAN).childOf(4710).from(0);
    control.orphanOf(4710).in(FIRST, FIRST).ignoring(TERM);
    control.signal(INT, 100);

    run(control, "web.1");

    assertThat(control.calls("4711")).containsExactly("5100 KILL 4711", "5100 reap 4711");
  }

  @Test
  void orphanAfterSecondInterruptIsKilled() {
    control.group(FIRST).ignoring(TERM);
    control.orphanOf(ORPHAN).childOf(4710).from(0);
    control.orphanOf(4710).in(FIRST, FIRST).ignoring(TERM);
    control.signal(INT, 100);
    control.signal(INT, 300);

    run(control, "web.1");

    assertThat(control.calls("4711")).containsExactly("300 KILL 4711", "300 reap 4711");
    assertThat(control.millis()).isEqualTo(300);
  }

  @Test
  void generationsOfOrphansAreStoppedInOrder() {
    for (int pid = ORPHAN; pid < ORPHAN + 20; pid++) {
      control.orphanOf(pid).of("web.1").childOf(pid == ORPHAN ? 0 : pid - 1);
    }
    control.signal(INT, 1000);

    run(control, "web.1");

    assertThat(control.calls("TERM")).hasSize(21).allMatch(call -> call.startsWith("1000 "));
    assertThat(control.calls("reap")).hasSize(21);
    assertThat(control.guarded()).isEmpty();
  }

  @Test
  void orphanOfAStoppedParentHasNotDaemonized() {
    control.orphanOf(4710).in(FIRST, FIRST);
    control.orphanOf(ORPHAN).of("web.1").childOf(4710);
    control.signal(INT, 1000);

    run(control, "web.1");

    assertThat(control.calls("TERM")).contains("1000 TERM 4711");
    assertThat(control.written()).doesNotContain("background");
  }

  @Test
  void orphanThatIsThereBeforeTheShutdownIsTold() {
    control.orphanOf(ORPHAN).of("web.1").from(100);
    control.signal(INT, 1000);

    run(control, "web.1");

    assertThat(control.written()).containsOnlyOnce("background");
  }

  /// What it has left is gone, so that only a second look can tell where it is.
  @Test
  void orphanThatLeavesItsGroupDuringScanIsStopped() {
    control.orphanOf(4710).in(FIRST, FIRST);
    control.orphanOf(ORPHAN).childOf(4710).in(4709, 4709).leavesOnceSeen();
    control.signal(INT, 1000);

    run(control, "web.1");

    assertThat(control.calls("TERM")).contains("1000 TERM 4711");
    assertThat(control.calls("reap")).contains("1000 reap 4711");
    assertThat(control.guarded()).isEmpty();
  }

  @Test
  void orphanThatNobodyKnowsLengthensNothing() {
    control.orphanOf(ORPHAN).ignoring(TERM);
    control.signal(INT, 100);

    run(control, Map.of(), stoppedBy(TERM, SECOND_NANOS), "web.1", "db.1");

    assertThat(control.calls("KILL")).containsExactly("1100 KILL 4711");
  }

  @Test
  void orphanThatNobodyKnowsHasTheLongestTime() {
    control.orphanOf(ORPHAN).ignoring(TERM);
    control.signal(INT, 100);

    run(
        control,
        Map.of("db.1", stoppedBy(TERM, 9 * SECOND_NANOS)),
        Policy.DEFAULT,
        "web.1",
        "db.1");

    assertThat(control.calls("KILL")).containsExactly("9100 KILL 4711");
  }

  @Test
  void endlessGenerationsDoNotOutlastTheBound() {
    control.group(FIRST).ignoring(TERM, KILL);
    for (int pid = ORPHAN; pid < ORPHAN + 80; pid++) {
      control.orphanOf(pid).of("web.1").ignoring(TERM).from(100L * (pid - ORPHAN));
    }
    control.signal(INT, 0);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(control.millis()).isBetween(5000L, 7000L);
  }

  @Test
  void orphanThatSurvivesKillIsNamed() {
    control.orphanOf(ORPHAN).of("db.1").ignoring(TERM, KILL);
    control.signal(INT, 0);

    run(control, "web.1", "db.1");

    assertThat(control.lines()).contains("system | db.1 does not exit: pid 4711 is still there");
    assertThat(control.millis()).isBetween(6000L, 7000L);
  }

  @Test
  void groupOfAnExitedOrphanIsNotSignalledAgain() {
    control.orphanOf(ORPHAN).of("web.1").from(50);
    control.orphanExits(ORPHAN, 1000);
    control.exits(SECOND, 1, 1100);

    run(control, "web.1", "db.1");

    assertThat(control.calls("4711")).containsExactly("1000 reap 4711");
  }

  @Test
  void idOfAGroupThatIsGoneIsReleasedImmediately() {
    control.orphanOf(ORPHAN).of("web.1").from(50);
    control.orphanExits(ORPHAN, 1000);
    // A stranger's group has the id now.
    control.groupIdReused(ORPHAN, 1001);
    control.exits(SECOND, 1, 9000);

    run(control, "web.1", "db.1");

    assertThat(control.calls("4711")).containsExactly("1000 reap 4711");
  }
}
