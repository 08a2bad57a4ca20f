package reeve.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeve.supervise.ExitStatus;

/// The reported exit status is that of the process.
class ExitStatusIT {
  @Test
  void everyExitCodeArrives() {
    try (RealProcesses lab = new RealProcesses()) {
      List<Integer> pids = new ArrayList<>();
      for (int code = 0; code <= 255; code++) {
        pids.add(lab.spawn("exit " + code));
      }
      for (int code = 0; code <= 255; code++) {
        ExitStatus status = lab.awaitExit(pids.get(code));
        assertThat(status).isEqualTo(new ExitStatus.Exited(code));
        assertThat(status.exitCode()).isEqualTo(code);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,SIGHUP",
    "2,SIGINT",
    "3,SIGQUIT",
    "4,SIGILL",
    "5,SIGTRAP",
    "6,SIGABRT",
    "7,SIGBUS",
    "8,SIGFPE",
    "9,SIGKILL",
    "10,SIGUSR1",
    "11,SIGSEGV",
    "12,SIGUSR2",
    "13,SIGPIPE",
    "14,SIGALRM",
    "15,SIGTERM",
    "16,SIGSTKFLT",
    "24,SIGXCPU",
    "25,SIGXFSZ",
    "26,SIGVTALRM",
    "27,SIGPROF",
    "29,SIGIO",
    "30,SIGPWR",
    "31,SIGSYS",
    "34,signal 34",
    "64,signal 64"
  })
  void everySignalThatKillsAProcessIsNamed(int number, String name) {
    try (RealProcesses lab = new RealProcesses()) {
      ExitStatus status = lab.awaitExit(lab.spawn("ulimit -c 0; kill -" + number + " $$; sleep 9"));
      assertThat(status).isEqualTo(new ExitStatus.Killed(number, name));
      assertThat(status.exitCode()).isEqualTo(128 + number);
    }
  }
}
