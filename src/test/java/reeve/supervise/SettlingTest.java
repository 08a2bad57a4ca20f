package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.run;

import org.junit.jupiter.api.Test;

/// A leader has exited 0: what goes on may be about to become a daemon, or a mere left-over.
class SettlingTest {
  private static final int DAEMON = 4711;
  private static final int BETWEEN = 4710;

  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void programThatLeavesGroupAfterItsLeaderIsADaemon() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50).leavesAt(170);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls("TERM")).containsExactly("3000 TERM 101", "3000 TERM 4711");
    assertThat(control.written()).contains("web.1 daemonized");
  }

  @Test
  void programThatStaysInItsGroupIsStopped() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50);
    control.exits(FIRST, 0, 100);

    assertThat(run(control, "web.1", "db.1")).isZero();
    assertThat(control.calls("TERM")).containsExactly("600 TERM 100", "600 TERM 101");
    assertThat(control.written()).doesNotContain("background");
  }

  @Test
  void programThatExitsInsteadOfLeavingIsNoDaemon() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 5, 140);

    assertThat(run(control, "web.1", "db.1")).isZero();
    assertThat(control.millis()).isEqualTo(140);
  }

  @Test
  void emptyGroupIsNotWaitedFor() {
    control.exits(FIRST, 0, 100);

    assertThat(run(control, "web.1", "db.1")).isZero();
    assertThat(control.calls("TERM")).containsExactly("100 TERM 101");
  }

  @Test
  void daemonWhoseParentExitsLastInGroupIsSeen() {
    control.orphanOf(BETWEEN).of("web.1").in(FIRST, FIRST).from(50);
    control.orphanOf(DAEMON).of("web.1").from(102).childOf(BETWEEN);
    control.exits(FIRST, 0, 100);
    control.orphanExits(BETWEEN, 103);
    control.orphanExits(DAEMON, 7, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(7);
    assertThat(control.millis()).isEqualTo(3000);
  }

  @Test
  void daemonThatDaemonizesAgainGoesOnAsTheNextOne() {
    control.orphanOf(BETWEEN).of("web.1").from(50);
    control.orphanOf(DAEMON).of("web.1").from(1050).childOf(BETWEEN);
    control.exits(FIRST, 0, 100);
    control.orphanExits(BETWEEN, 1100);
    control.orphanExits(DAEMON, 7, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(7);
    assertThat(control.millis()).isEqualTo(3000);
  }

  @Test
  void interruptWhileItSettlesStopsAll() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 150);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls("TERM")).containsExactly("150 TERM 100", "150 TERM 101");
    assertThat(control.lines())
        .contains("system | web.1 exited with code 0 after 0.1 s (cpu 0.0 s)");
  }

  @Test
  void endOfAnotherWhileItSettlesStopsAllWithItsCode() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50).leavesAt(190).ignoring(TERM);
    control.exits(FIRST, 0, 100);
    control.exits(SECOND, 9, 150);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(9);
    assertThat(control.calls("KILL")).containsExactly("5150 KILL 4711");
    assertThat(control.guarded()).isEmpty();
  }
}
