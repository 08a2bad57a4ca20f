package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeve.Tools;

/// However and whenever it exits, nothing is left. More rounds: `-Dreeve.rounds=200`.
@Order(1) // takes long
class SurvivorsIT {
  private static final int ROUNDS = Integer.getInteger("reeve.rounds", 2);
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

  private static final String ON_A_TERMINAL =
      "exec script -qec '\"$reeve\" -t 1' /dev/null </dev/null";

  @TempDir Path directory;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  enum Ending {
    INT,
    TERM,
    /// reeve is killed, and cannot do anything.
    KILL,
    /// The reader of standard output exits.
    CLOSED_OUTPUT,
    /// The terminal's window is closed.
    CLOSED_TERMINAL
  }

  @AfterEach
  void endWhatATestThatFailedHasFound() {
    Survivors.in(directory).forEach(pid -> Shell.run("kill -s KILL " + pid));
  }

  @ParameterizedTest
  @EnumSource
  void endAtARandomMomentLeavesNothing(Ending ending) {
    Tools.needs("script");
    long longest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      longest = Math.max(longest, end(ending, "round " + round, MIX));
    }
    print(ending, ROUNDS, longest);
  }

  @ParameterizedTest
  @EnumSource
  void daemonIsNotLeft(Daemon daemon) {
    Assumptions.assumeTrue(!daemon.isForRootOnly() || Daemon.isRoot());
    long longest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Ending ending = round % 2 == 0 ? Ending.KILL : Ending.INT;
      String command = daemon.command(Reeve.in(directory));
      longest = Math.max(longest, end(ending, daemon + ", round " + round, "a: " + command));
    }
    print(daemon, ROUNDS, longest);
  }

  /// Runs a Procfile until reeve exits.
  ///
  /// @return nanoseconds from its begin until nothing was left
  private long end(Ending ending, String round, String... procfile) {
    String what = ending + ", " + round + " of seed " + seed;
    long moment = random.nextLong(LATEST);
    try (Running running = program(ending, moment).procfile(procfile).start()) {
      running.awaitNanos(moment);
      long begin = System.nanoTime();
      switch (ending) {
        case INT, TERM, KILL -> running.signal(ending.name());
        case CLOSED_TERMINAL -> running.signal("KILL");
        case CLOSED_OUTPUT -> {} // the reader ends by itself
      }
      Result result = running.result();
      if (ending == Ending.INT || ending == Ending.TERM) {
        assertThat(result.survivors()).as("%s: %s", what, result).isEmpty();
      }
      // Some daemons write over their environment, where the mark was.
      running.await(
          "end of all: " + what,
          () -> running.survivors().isEmpty() && Survivors.in(directory).isEmpty());
      long nanos = System.nanoTime() - begin;
      assertThat(nanos).as("%s: %s", what, result).isLessThan(BOUND);
      return nanos;
    }
  }

  private Reeve program(Ending ending, long moment) {
    return switch (ending) {
      case INT, TERM, KILL -> Reeve.in(directory, "-t", "1");
      case CLOSED_TERMINAL -> Reeve.shell(directory, ON_A_TERMINAL);
      case CLOSED_OUTPUT ->
          Reeve.shell(directory, "\"$reeve\" -t 1 | sleep " + moment / 1e9); // it reads nothing
    };
  }

  private void print(Object what, int rounds, long longest) {
    System.out.println(what + ": " + rounds + " rounds, longest " + longest / 1_000_000 + " ms");
  }
}
