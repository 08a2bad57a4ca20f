package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A signal at any moment of the start leaves no process. More rounds: `-Dreeve.rounds=200`.
class StartupSignalIT {
  private static final int ROUNDS = Integer.getInteger("reeve.rounds", 2);

  /// Whether the program would begin with INT ignored, because the tests are a background job of a
  /// script: it could not handle a signal in the first milliseconds.
  private static final boolean IS_INTERRUPT_IGNORED =
      Shell.run("grep '^SigIgn:.*[2367abef]$' /proc/self/status").startsWith("SigIgn");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20, 50, 100, 200})
  void signalDuringStartLeavesNothing(int milliseconds) {
    for (int round = 0; round < ROUNDS; round++) {
      String signal = round % 2 == 0 && !IS_INTERRUPT_IGNORED ? "INT" : "TERM";
      try (Running running =
          Reeve.in(directory, "-m", "a=5").procfile("a: sleep 100 & sleep 100; :").start()) {
        running.awaitNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        Result result = running.signal(signal).result();
        assertThat(result.code())
            .as("round %d: %s", round, result)
            .isIn(130, 143, duringBoot(result));
        assertThat(result.survivors()).as("round %d", round).isEmpty();
      }
    }
  }

  /// The code of a JVM that a signal met in the few milliseconds when it can handle signals but not
  /// yet exit in order: it says that it could not start, and exits with 1. Nothing runs by then.
  private static int duringBoot(Result result) {
    return result.text().startsWith("Error occurred during initialization of VM") ? 1 : 130;
  }
}
