package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Runs.run;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.TERM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A daemon takes the place of the process that started it.
class AdoptionTest {
  private static final int DAEMON = 4711;

  private final FakeProcessControl control = new FakeProcessControl();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255})
  void endOfADaemonCountsAsTheEndOfItsProcess(int code) {
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
  void failureOfADaemonCountsThoughItsChildrenEndWellAfterIt() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.orphanOf(DAEMON + 1).of("web.1").in(DAEMON, DAEMON).from(50).childOf(DAEMON);
    control.exits(FIRST, 0, 100);
    control.orphanExits(DAEMON, 9, 3000);
    control.orphanExits(DAEMON + 1, 0, 3100);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(9);
    assertThat(control.written()).contains("web.1 exited with code 9 after 3.0 s");
  }

  @Test
  void daemonIsToldOfOnceWithTheAdvice() {
    control.orphanOf(DAEMON).of("web.1").named(Runs.KNOWN).from(50);
    control.exits(FIRST, 0, 100);
    control.hears(INT, 9000);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(daemonized())
        .containsExactly(
            "system | web.1 put itself in the background (known, pid 4711): its output is lost,"
                + " and it will be stopped with the rest; use `-F`");
  }

  @Test
  void programWithoutAdviceHasNone() {
    control.orphanOf(DAEMON).of("web.1").named("mine").from(50);
    control.exits(FIRST, 0, 100);
    control.hears(INT, 200);

    run(control, "web.1");

    assertThat(daemonized()).singleElement().asString().endsWith("stopped with the rest");
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
  void processThatPutsItselfInTheBackgroundStopsNothing() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.exits(FIRST, 0, 100);
    control.hears(INT, 60_000);

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
  void daemonOfAProcessThatStillRunsIsStoppedAtShutdown() {
    control.orphanOf(DAEMON).of("web.1").from(50);
    control.hears(TERM, 9000);

    assertThat(run(control, "web.1")).isEqualTo(143);
    assertThat(daemonized()).hasSize(1);
    assertThat(control.calls("TERM")).containsExactly("9000 TERM 100", "9000 TERM 4711");
  }

  @Test
  void endOfADaemonOfAProcessThatStillRunsStopsNothing() {
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
    assertThat(daemonized()).singleElement().asString().contains("| web.1 put itself");
  }

  @Test
  void orphanThatBelongsToNothingIsStoppedAtShutdownAndNotMentioned() {
    control.orphanOf(DAEMON).from(50);
    control.exits(FIRST, 2, 5000);

    assertThat(run(control, "web.1")).isEqualTo(2);
    assertThat(control.calls("TERM")).contains("5000 TERM 4711");
    assertThat(control.written()).doesNotContain("background").doesNotContain("daemon");
  }

  @Test
  void orphanThatHidesItsEnvironmentBelongsToWhoHasJustEnded() {
    control.orphanOf(DAEMON).from(100);
    control.exits(SECOND, 0, 100);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(6);
    assertThat(daemonized()).singleElement().asString().contains("| db.1 put itself");
  }

  @Test
  void orphanThatHidesItsEnvironmentBelongsToWhoseCommandNamesIt() {
    control.orphanOf(DAEMON).named("run").from(50);
    control.exits(FIRST, 0, 2000);
    control.orphanExits(DAEMON, 6, 3000);

    assertThat(run(control, "web.1")).isEqualTo(6);
    assertThat(daemonized()).singleElement().asString().contains("| web.1 put itself");
  }

  @Test
  void orphanInTheGroupOfItsProcessIsNoDaemon() {
    control.orphanOf(DAEMON).of("web.1").in(FIRST, FIRST).from(50);
    control.hears(INT, 9000);

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
    control.hears(INT, 5000);

    run(control, "web.1");

    assertThat(daemonized()).hasSize(1);
    assertThat(control.calls("TERM")).hasSize(200);
    assertThat(control.guarded()).isEmpty();
  }

  private List<String> daemonized() {
    return control.lines().stream().filter(line -> line.contains("in the background")).toList();
  }
}
