package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever moment a signal comes at, nothing is left. More rounds: `-Dreeve.rounds=200`.
class SurvivorsIT {
  private static final int ROUNDS = Integer.getInteger("reeve.rounds", 20);
  private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(500);

  /// The timeout of 1 s, 1 s, and time for a busy machine.
  private static final long BOUND = TimeUnit.SECONDS.toNanos(10);

  private static final String[] MIX = {
    "plain: sleep 1000",
    "background: sleep 1000 & sleep 1000 & wait",
    "daemon: setsid -f sleep 1000",
    "again: setsid -f sh -c 'sleep 0.1; setsid -f sleep 1000'; sleep 1000",
    "deaf: trap '' TERM; sleep 1000; sleep 1000"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void signalAtARandomMomentLeavesNothing(String signal) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long longest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String what = "SIG" + signal + ", round " + round + " of seed " + seed;
      try (Running running = Reeve.in(folder, "-t", "1").procfile(MIX).start()) {
        running.awaitNanos(random.nextLong(LATEST));
        running.signal(signal);
        long begin = System.nanoTime();
        Result result = running.result();
        if (!signal.equals("KILL")) {
          assertThat(result.survivors()).as("%s: %s", what, result).isEmpty();
        }
        running.await("end of all: " + what, () -> running.survivors().isEmpty());
        longest = Math.max(longest, System.nanoTime() - begin);
        assertThat(longest).as("%s: %s", what, result).isLessThan(BOUND);
      }
    }
    System.out.println(
        "SIG" + signal + ": " + ROUNDS + " rounds, longest " + longest / 1_000_000 + " ms");
  }
}
