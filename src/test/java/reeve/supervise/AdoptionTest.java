package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.TERM;
import static reeve.supervise.SupervisorRun.run;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A daemon takes the place of the process that started it.
class AdoptionTest {
  private static final int DAEMON = 4711;

  private final FakeProcessControl control = new FakeProcessControl();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255})
  void exitOfADaemonCountsAsExitOfItsProcess(int code) {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, code, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(code);
    assertThat(control.calls("TERM")).containsExactly("3000 TERM 101");
    assertThat(control.lines())
        .contains("system | web.1 exited with code " + code + " after 3.0 s (cpu 0.0 s)");
    assertThat(control.guarded()).isEmpty();
  }

  @Test
  void daemonFailureCountsIfItsChildrenExitZeroLater() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.orphanOf(DAEMON + 1).of("web.1").in(DAEMON, DAEMON).from(50).childOf(DAEMON);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 9, 3000);
    control.orphanExits(DAEMON + 1, 0, 3100);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(9);
    assertThat(control.written()).contains("web.1 exited with code 9 after 3.0 s");
  }

  /// An exiting process has no environment, and its group goes on without it.
  @Test
  void daemonOfUnknownOwnerIsThatOfTheNextToExit() {
    control.orphanOf(DAEMON).from(5);
    control.orphanExits(DAEMON, 40);
    control.orphanOf(DAEMON + 1).in(DAEMON, DAEMON).from(38);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 9000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
    assertThat(daemonized()).hasSize(1);
    assertThat(control.written()).doesNotContain("web.1 exited");
  }

  @Test
  void daemonIsToldOfOnceWithTheAdvice() {
    control.orphanOf(DAEMON).of("web.1").named(SupervisorRun.KNOWN).from(50);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 9000);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(daemonized())
        .containsExactly(
            "system | web.1 daemonized (known, pid 4711): its output is lost; use"
                + " `-F`; if it is a helper, give --keep-running known");
  }

  @Test
  void programWithoutAdviceHasNone() {
    control.orphanOf(DAEMON).of("web.1").named("mine").from(50);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 200);

    run(control, "web.1");

    assertThat(daemonized())
        .singleElement()
        .asString()
        .endsWith("is lost; if it is a helper, give --keep-running mine");
  }

  @Test
  void daemonIsStoppedWithTheRest() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 100);
    control.exits(SECOND, 3, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
    assertThat(control.calls("4711"))
        .containsExactly("3000 TERM 4711", "3000 CONT 4711", "3000 reap 4711");
  }

  @Test
  void processThatDaemonizesStopsNothing() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 100);
    control.signal(INT, 60_000);

    run(control, "web.1", "db.1");

    assertThat(control.calls("TERM")).containsExactly("60000 TERM 101", "60000 TERM 4711");
    assertThat(control.written()).doesNotContain("web.1 exited");
  }

  @Test
  void daemonOfAProcessThatFailedIsStoppedAtShutdown() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 1, 100);

    assertThat(run(control, "web.1")).isEqualTo(1);
    assertThat(control.calls("TERM")).contains("100 TERM 4711");
    assertThat(control.guarded()).isEmpty();
  }

  @Test
  void helperOfARunningProcessIsStoppedAtShutdown() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.signal(TERM, 9000);

    assertThat(run(control, "web.1")).isEqualTo(143);
    assertThat(helpers()).hasSize(1);
    assertThat(control.calls("TERM")).containsExactly("9000 TERM 100", "9000 TERM 4711");
  }

  @Test
  void exitOfAHelperStopsNothing() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.orphanExits(DAEMON, 1, 2000);
    control.exits(FIRST, 4, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(4);
    assertThat(control.calls("4711")).containsExactly("2000 reap 4711");
  }

  @Test
  void orphanInTheSessionOfAProcessBelongsToIt() {
    control.orphanOf(DAEMON).in(DAEMON, FIRST).from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(6);
    assertThat(daemonized()).singleElement().asString().contains("| web.1 daemonized");
  }

  @Test
  void orphanOfAnUnknownProcessIsStoppedAtShutdown() {
    control.orphanOf(DAEMON).named("run").from(50);
    control.exits(FIRST, 2, 5000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(2);
    assertThat(control.calls("TERM")).contains("5000 TERM 4711");
    assertThat(helpers())
        .singleElement()
        .asString()
        .contains("| one of the processes started run (pid 4711) in the background");
  }

  @Test
  void hiddenOrphanBelongsToProcessThatJustExited() {
    control.orphanOf(DAEMON).from(100);
    control.exits(SECOND, 0, 100);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(6);
    assertThat(daemonized()).singleElement().asString().contains("| db.1 daemonized");
  }

  @Test
  void hiddenOrphanBelongsToTheOnlyProcess() {
    control.orphanOf(DAEMON).from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1")).isEqualTo(6);
    assertThat(daemonized()).singleElement().asString().contains("| web.1 daemonized");
  }

  @Test
  void processExitsWithoutAHelperThatIsOlder() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 600);

    assertThat(run(control, "web.1")).isZero();
    assertThat(control.calls("TERM")).containsExactly("600 TERM 4711");
    assertThat(daemonized()).isEmpty();
    assertThat(helpers())
        .containsExactly(
            "system | web.1 started daemon (pid 4711) in the background;"
                + " --keep-running daemon leaves it running, --daemonizes web takes it for the"
                + " process");
    assertThat(control.lines())
        .contains("system | web.1 exited with code 0 after 0.6 s (cpu 0.0 s)");
  }

  @Test
  void processExitsWithoutAKnownHelper() {
    control.orphanOf(DAEMON).of("web.1").named(SupervisorRun.HELPER).from(50);
    control.exits(FIRST, 0, 100);

    assertThat(run(control, "web.1")).isZero();
    assertThat(helpers()).hasSize(1);
  }

  @Test
  void helperIsKnownAfterALateExec() {
    control.orphanOf(DAEMON).of("web.1").named("sh").from(50).becomes(SupervisorRun.HELPER, 350);
    control.exits(FIRST, 0, 100);

    assertThat(run(control, "web.1")).isZero();
    assertThat(daemonized()).isEmpty();
    assertThat(helpers()).singleElement().asString().contains(" started helper ");
  }

  @Test
  void shellThatStaysAShellIsTheDaemon() {
    control.orphanOf(DAEMON).of("web.1").named("sh").from(50);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1")).isEqualTo(6);
    assertThat(daemonized()).hasSize(1);
  }

  @Test
  void helperThatBecomesItsProgramLaterIsKnown() {
    control.orphanOf(DAEMON).of("web.1").named("sh").from(50).becomes(SupervisorRun.HELPER, 90);
    control.exits(FIRST, 0, 300);

    assertThat(run(control, "web.1")).isZero();
    assertThat(helpers()).singleElement().asString().contains(" started helper ");
  }

  @Test
  void knownDaemonMayTakeItsTime() {
    control.orphanOf(DAEMON).of("daemonizes.1").from(50);
    control.exits(FIRST, 0, 4000);
    control.orphanExits(DAEMON, 6, 9000);

    assertThat(run(control, "daemonizes.1")).isEqualTo(6);
    assertThat(daemonized()).hasSize(1);
  }

  @Test
  void daemonThatTheUserNamesMayTakeItsTime() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 4000);
    control.orphanExits(DAEMON, 6, 9000);

    assertThat(run(control, Map.of(), SupervisorRun.daemonizing(), "web.1")).isEqualTo(6);
    assertThat(daemonized()).hasSize(1);
  }

  @Test
  void programToKeepIsLeftRunning() {
    control.orphanOf(DAEMON).of("web.1").named(SupervisorRun.KEPT).from(50);
    control.mayBeKept(DAEMON);
    control.exits(FIRST, 0, 100);

    assertThat(run(control, "web.1", "db.1")).isZero();
    assertThat(control.calls("4711")).isEmpty();
    assertThat(control.guarded()).isEmpty();
    assertThat(control.lines())
        .contains("system | web.1 started kept (pid 4711) in the background: it is left running")
        .endsWith(
            "system | kept (pid 4711) is left running",
            "system | stopped because web.1 exited with code 0 after 0.1 s");
  }

  @Test
  void helperIsNotAttributedByItsNameAlone() {
    control.orphanOf(DAEMON).named("run").from(50);
    control.exits(SECOND, 0, 2000);

    assertThat(run(control, "web.1", "db.1")).isZero();
    assertThat(daemonized()).isEmpty();
  }

  @Test
  void orphanInTheGroupOfItsProcessIsNoDaemon() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50);
    control.signal(INT, 9000);

    run(control, "web.1");

    assertThat(daemonized()).isEmpty();
    assertThat(control.calls("TERM")).containsExactly("9000 TERM 100");
  }

  @Test
  void programThatLeavesManyDaemonsIsNamedOnce() {
    for (int pid = DAEMON; pid < DAEMON + 200; pid++) {
      control.orphanOf(pid).of("web.1").from(50);
    }
    control.exits(FIRST, 0, 100);
    control.signal(INT, 5000);

    run(control, "web.1");

    assertThat(daemonized()).hasSize(1);
    assertThat(control.calls("TERM")).hasSize(200);
    assertThat(control.guarded()).isEmpty();
  }

  private List<String> helpers() {
    return control.lines().stream().filter(line -> line.contains("in the background")).toList();
  }

  private List<String> daemonized() {
    return control.lines().stream().filter(line -> line.contains("daemonized")).toList();
  }
}
