package reeve.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reeve.supervise.ExitStatus;
import reeve.supervise.Signal;

/// Signals reach a whole group, and its exit is seen.
class ProcessGroupIT {
  @Test
  void signalReachesGrandchildren() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("(sleep 100 & sleep 100; :) & (sleep 100; :) & echo up; wait");
      lab.awaitOutput(pid, "up");
      assertThat(lab.control.isGroupAlive(pid)).isTrue();
      lab.control.signalGroup(pid, Signal.TERM);
      assertThat(lab.awaitExit(pid)).isEqualTo(new ExitStatus.Killed(15, "SIGTERM"));
      lab.awaitUntil("exit of the group", () -> !lab.control.isGroupAlive(pid));
    }
  }

  @Test
  void groupOutlivesItsLeader() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("sleep 100 &");
      lab.awaitExit(pid);
      assertThat(lab.control.isGroupAlive(pid)).isTrue();
      lab.control.signalGroup(pid, Signal.KILL);
      lab.awaitUntil("exit of the group", () -> !lab.control.isGroupAlive(pid));
    }
  }

  @Test
  void leaderThatIgnoresTermIsKilled() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("trap '' TERM; echo up; while :; do sleep 100; done");
      lab.awaitOutput(pid, "up");
      lab.control.signalGroup(pid, Signal.TERM);
      lab.control.signalGroup(pid, Signal.KILL);
      assertThat(lab.awaitExit(pid)).isEqualTo(new ExitStatus.Killed(9, "SIGKILL"));
    }
  }

  @Test
  void signalToAGroupThatIsGoneIsNoError() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("exit 0");
      lab.awaitExit(pid);
      lab.control.signalGroup(pid, Signal.TERM);
      assertThat(lab.control.isGroupAlive(pid)).isFalse();
    }
  }

  @Test
  void orphanComesBackAndIsReaped() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("(setsid sh -c 'echo $$; exec sleep 0.1' &) ; :");
      lab.awaitExit(pid);
      lab.awaitUntil("the orphan's pid", () -> lab.output(pid).endsWith("\n"));
      int orphan = Integer.parseInt(lab.output(pid).strip());
      lab.awaitUntil("exit of the orphan", () -> !lab.control.isGroupAlive(orphan));
    }
  }

  @Test
  void exitOfChildReapedBeforeEndOfOutputIsNoEvent() throws Exception {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("echo last words");
      awaitZombie(pid);
      lab.awaitOutput(pid, "last words\n");
      lab.control.reap(pid); // as an orphan may be that has the number of a leader
      assertThat(lab.run("echo next", ".")).isEqualTo("next\n");
    }
  }

  /// Waits for the exit of a child without reaping it or taking an event.
  private static void awaitZombie(int pid) throws Exception {
    ProcessHandle.of(pid).orElseThrow().onExit().get(1, TimeUnit.MINUTES);
    assertThat(Path.of("/proc/" + pid + "/stat")).content().contains(") Z ");
  }
}
