package reeve.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeve.supervise.ExitStatus.Exited;
import reeve.supervise.ExitStatus.Killed;

/// How an exit reads, and its code.
class ExitTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "49999999, 0.0",
    "50000000, 0.1",
    "100000000, 0.1",
    "950000000, 1.0",
    "12300000000, 12.3",
    "12349999999, 12.3",
    "86400000000000, 86400.0",
  })
  void timeIsRoundedToTenthsOfASecond(long nanos, String seconds) {
    assertThat(
            new Exit("web.1", 1, new WaitResult(new Exited(3), nanos, WaitResult.UNKNOWN), nanos))
        .hasToString("web.1 exited with code 3 after " + seconds + " s (cpu " + seconds + " s)");
  }

  @Test
  void signalIsNamed() {
    assertThat(new Exit("web.1", 1, new WaitResult(new Killed(9, "SIGKILL"), 0, 1), 0))
        .hasToString("web.1 was killed by SIGKILL after 0.0 s (cpu 0.0 s, peak 1 MiB)");
  }

  @ParameterizedTest
  @CsvSource({"1048576, 1", "1048577, 2", "32505856, 31", "4398046511104, 4194304"})
  void peakIsRoundedUpToMebibytes(long bytes, String mebibytes) {
    assertThat(new Exit("web.1", 1, new WaitResult(new Exited(0), 0, bytes), 0).toString())
        .endsWith("(cpu 0.0 s, peak " + mebibytes + " MiB)");
  }

  @Test
  void everyExitCodeIsGivenOn() {
    for (int code = 0; code < 256; code++) {
      assertThat(new Exited(code).exitCode()).isEqualTo(code);
    }
  }

  @Test
  void everySignalIs128MoreThanItsNumber() {
    for (int number = 1; number <= 64; number++) {
      assertThat(new Killed(number, "").exitCode()).isEqualTo(128 + number);
    }
  }
}
