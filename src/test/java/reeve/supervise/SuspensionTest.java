package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.Signal.CONT;
import static reeve.supervise.Signal.INT;
import static reeve.supervise.Signal.STOP;
import static reeve.supervise.Signal.TSTP;
import static reeve.supervise.SupervisorRun.run;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ctrl-Z and fg.
class SuspensionTest {
  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void groupsStopBeforeReeveAndContinueAfterIt() {
    control.group(FIRST).ignoring(STOP);
    control.group(SECOND).ignoring(STOP);
    control.signal(TSTP, 100);
    control.signal(INT, 200);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(130);
    assertThat(control.calls())
        .containsSubsequence(
            "100 STOP 100", "100 STOP 101", "100 suspend", "100 CONT 100", "100 CONT 101");
  }

  @Test
  void daemonThatNobodyHasSeenYetIsStoppedToo() {
    control.group(FIRST).ignoring(STOP);
    control.orphanOf(4711).of("web.1").ignoring(STOP).from(500);
    control.signal(TSTP, 501);
    control.signal(INT, 600);

    run(control, "web.1");

    assertThat(control.calls("4711")).startsWith("501 STOP 4711", "501 CONT 4711", "600 TERM 4711");
  }

  @Test
  void groupThatIsGoneHearsNothing() {
    control.group(SECOND).ignoring(STOP);
    control.exits(FIRST, 0, 100);
    control.signal(TSTP, 200);
    control.signal(INT, 300);

    run(control, Map.of(), SupervisorRun.mayFinish(), "web.1", "db.1");

    assertThat(control.calls("STOP")).containsExactly("200 STOP 101");
    assertThat(control.calls(CONT.name())).containsExactly("200 CONT 101", "300 CONT 101");
  }
}
