package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeve.supervise.FakeProcessControl.FIRST;
import static reeve.supervise.FakeProcessControl.NEVER;
import static reeve.supervise.FakeProcessControl.SECOND;
import static reeve.supervise.SupervisorRun.run;

import org.junit.jupiter.api.Test;
import reeve.output.OutputBuffer;
import reeve.problem.ReeveException;

/// What is printed and when, and what happens when nothing can be.
class SupervisorOutputTest {
  private static final int PIPE = 65_536;

  private final FakeProcessControl control = new FakeProcessControl();

  @Test
  void linesOfProcessesAreMergedInOrderOfEvents() {
    control.prints(FIRST, "a\n", 10);
    control.prints(SECOND, "b\nc", 20);
    control.prints(FIRST, "d\n", 30);
    control.prints(SECOND, "e\n", 40);
    control.signal(Signal.INT, 50);

    run(control, "web.1", "db.1");

    assertThat(control.lines())
        .containsSubsequence("web.1  | a", "db.1   | b", "web.1  | d", "db.1   | ce");
  }

  @Test
  void outputBeforeExitPrecedesTheExitLine() {
    control.prints(FIRST, "last words\n", 100);
    control.exits(FIRST, 3, 100);

    run(control, "web.1");

    assertThat(control.lines())
        .containsSubsequence(
            "web.1  | last words", "system | web.1 exited with code 3 after 0.1 s (cpu 0.0 s)");
  }

  @Test
  void unfinishedLastLineIsPrintedAtEndOfOutput() {
    control.prints(FIRST, "last words", 100);
    control.outputEnds(FIRST, 100);
    control.exits(FIRST, 3, 100);

    run(control, "web.1");

    assertThat(control.lines())
        .containsSubsequence(
            "web.1  | last words", "system | web.1 exited with code 3 after 0.1 s (cpu 0.0 s)");
  }

  @Test
  void unfinishedLastLineIsPrintedIfPipeStaysOpen() {
    control.prints(FIRST, "last words", 100);
    control.exits(FIRST, 0, 100);

    run(control, "web.1");

    assertThat(control.written()).endsWith("web.1  | last words\n");
  }

  @Test
  void outputOfTheRestOfAGroupIsPrinted() {
    control.group(FIRST).withOthersIgnoring(Signal.TERM);
    control.exits(FIRST, 0, 100);
    control.prints(FIRST, "I go on\n", 2000);

    run(control, "web.1");

    assertThat(control.lines())
        .containsSubsequence(
            "system | web.1 exited with code 0 after 0.1 s (cpu 0.0 s)", "web.1  | I go on");
  }

  @Test
  void outputLeftInPipesAtTheExitIsPrinted() {
    control.exits(FIRST, 0, 100);
    control.prints(FIRST, "still in the pipe\n", 100);
    control.prints(SECOND, "this too", 100);

    run(control, "web.1", "db.1");

    assertThat(control.lines()).contains("web.1  | still in the pipe", "db.1   | this too");
  }

  @Test
  void pipesAreClosedAfterTheLastOutputIsRead() {
    control.exits(FIRST, 0, 100);
    control.prints(FIRST, "x", 100);

    run(control, "web.1");

    assertThat(control.calls()).endsWith("100 close");
    assertThat(control.calls("close")).hasSize(1);
  }

  @Test
  void escapedProcessThatKeepsPrintingIsAbandoned() {
    control.exits(FIRST, 3, 100);
    for (int i = 0; i < 100; i++) {
      control.prints(FIRST, "x".repeat(PIPE - 1) + "\n", 100);
    }

    assertThat(run(control, "web.1")).isEqualTo(3);
    assertThat(control.written()).hasSizeBetween(PIPE, 3 * PIPE);
  }

  @Test
  void closedOutputStopsAllAndGives141() {
    control.outputFails("", 100);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(141);
    assertThat(control.calls("TERM")).containsExactly("100 TERM 100", "100 TERM 101");
    assertThat(control.calls("reap")).hasSize(2);
  }

  @Test
  void closedOutputLeavesTheProcessesTheirTimeout() {
    control.group(FIRST).ignoring(Signal.TERM);
    control.outputFails("", 100);

    assertThat(run(control, "web.1")).isEqualTo(141);
    assertThat(control.calls("KILL")).containsExactly("5100 KILL 100");
  }

  @Test
  void outputClosedDuringShutdownKeepsTheCode() {
    control.group(SECOND).ignoring(Signal.TERM);
    control.exits(FIRST, 3, 100);
    control.outputFails("", 200);
    control.exits(SECOND, 0, 300);

    assertThat(run(control, "web.1", "db.1")).isEqualTo(3);
  }

  @Test
  void outputThatCannotBeWrittenStopsAllAndIsAnError() {
    control.outputFails("No space left on device", 100);

    assertThatThrownBy(() -> run(control, "web.1", "db.1"))
        .isInstanceOf(ReeveException.class)
        .hasMessage("standard output: No space left on device");

    assertThat(control.calls("TERM")).containsExactly("100 TERM 100", "100 TERM 101");
    assertThat(control.calls("reap")).hasSize(2);
  }

  @Test
  void signalsAreHeardWhileTheReaderStalls() {
    control.stallsOutputUntil(NEVER);
    control.prints(FIRST, "x".repeat(2 * OutputBuffer.FULL) + "\n", 0);
    control.signal(Signal.INT, 100);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(control.calls("TERM")).containsExactly("100 TERM 100");
  }

  @Test
  void stalledReaderGetsOneSecondAfterASignal() {
    control.stallsOutputUntil(NEVER);
    control.signal(Signal.INT, 100);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(control.millis()).isEqualTo(1100);
  }

  @Test
  void readerThatResumesInTimeGetsAllOutput() {
    control.stallsOutputUntil(1000);
    control.prints(FIRST, "last words\n", 50);
    control.signal(Signal.INT, 100);

    assertThat(run(control, "web.1")).isEqualTo(130);
    assertThat(control.lines()).contains("web.1  | last words");
  }

  @Test
  void slowReaderIsWaitedForIfNoSignalStopsReeve() {
    control.stallsOutputUntil(60_000);
    control.prints(FIRST, "last words\n", 50);
    control.exits(FIRST, 3, 100);

    assertThat(run(control, "web.1")).isEqualTo(3);
    assertThat(control.lines()).contains("web.1  | last words");
    assertThat(control.millis()).isGreaterThanOrEqualTo(60_000);
  }

  @Test
  void slowReaderOfAFullBufferIsWaitedFor() {
    String line = "x".repeat(2 * OutputBuffer.FULL);
    control.stallsOutputUntil(60_000);
    control.prints(FIRST, line + "\n", 50);
    control.exits(FIRST, 3, 100);

    assertThat(run(control, "web.1")).isEqualTo(3);
    assertThat(control.written()).contains("web.1  | " + line + "\n");
  }

  @Test
  void interruptEndsTheWaitForASlowReader() {
    control.stallsOutputUntil(NEVER);
    control.exits(FIRST, 3, 100);
    control.signal(Signal.INT, 9000);

    assertThat(run(control, "web.1")).isEqualTo(3);
    assertThat(control.millis()).isEqualTo(9000);
  }

  @Test
  void readerThatGoesAwayEndsTheWaitForIt() {
    control.stallsOutputUntil(NEVER);
    control.exits(FIRST, 3, 100);
    control.outputFails("", 9000);

    run(control, "web.1");

    assertThat(control.millis()).isEqualTo(9000);
  }
}
