import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One run in which processes print their lines all at once.
///
/// @param lines how many came whole
/// @param seconds from the moment they may print to the last line
/// @param cpuMicros what the runner itself used in that time
/// @param wrong how many lines are wrong in any way
record Pass(long lines, double seconds, long cpuMicros, long wrong) {
  private static final long READY_MILLIS = 100;
  private static final Duration SETTLED = Duration.ofMillis(300);
  private static final Duration LOST = Duration.ofMillis(1000);

  /// Where the runner's standard output goes.
  enum Target {
    PIPE("a pipe"),
    FILE("a file");

    private final String text;

    Target(String text) {
      this.text = text;
    }

    String label(int processes) {
      return processes + (processes == 1 ? " process to " : " processes to ") + text;
    }
  }

  double linesPerSecond() {
    return lines / seconds;
  }

  double cpuMicrosPerLine() {
    return (double) cpuMicros / Math.max(lines, 1);
  }

  /// Runs so many processes, each of which prints its payload so many times.
  static Pass of(Runner runner, int processes, Target target, int copies)
      throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo ready = Fifo.toBenchmark(application, "ready");
        Fifo gate = Fifo.toProcesses(application, "gate")) {
      Payload[] payloads = addEntries(application, processes, copies);
      LineCheck check = new LineCheck(payloads, copies, runner.hasPrefix());
      Path file = application.directory().resolve("output");
      Redirect output = target == Target.FILE ? Redirect.to(file.toFile()) : Redirect.PIPE;
      try (Run run = Run.start(runner.command().of(application), application, output)) {
        Drain drain = Drain.start(run.output(), check); // from a file, it has nothing to read
        ready.await(processes, run);
        Thread.sleep(READY_MILLIS);
        List<Long> pids = Marked.ofRunner();
        long cpuBefore = Proc.cpuMicros(pids);
        Instant clock = Instant.now();
        long start = System.nanoTime();
        gate.open(processes);
        double seconds =
            target == Target.FILE
                ? awaitFile(file, check, clock)
                : (awaitPipe(drain, check, start) - start) / 1e9;
        long cpu = Proc.cpuMicros(pids) - cpuBefore;
        return new Pass(check.whole(), seconds, cpu, check.wrong());
      }
    }
  }

  private static Payload[] addEntries(Application application, int processes, int copies)
      throws IOException {
    Payload[] payloads = new Payload[processes];
    for (int i = 0; i < processes; i++) {
      payloads[i] = new Payload(i);
      String name = "payload" + i;
      application.file(name, payloads[i].bytes());
      String cat = "cat" + (" " + name).repeat(copies);
      application.entry("p" + i, "echo >ready; read go <gate; " + cat + "; exec sleep 3600");
    }
    return payloads;
  }

  /// Waits for the last line and returns when it came; gives up when nothing comes for a while.
  private static long awaitPipe(Drain drain, LineCheck check, long start)
      throws InterruptedException {
    while (!check.isComplete()) {
      Thread.sleep(2);
      if (System.nanoTime() - Math.max(drain.lastAt(), start) > LOST.toNanos()) {
        return drain.lastAt();
      }
    }
    return drain.lastAt();
  }

  /// Waits until the file grows no more, and then reads it; returns the time of its last growth.
  private static double awaitFile(Path file, LineCheck check, Instant start)
      throws IOException, InterruptedException {
    long size = 0;
    long bytes = check.expected() * Payload.LINE_BYTES;
    Instant changed = Instant.now();
    Duration limit = LOST;
    while (Duration.between(changed, Instant.now()).compareTo(limit) < 0) {
      Thread.sleep(20);
      long now = Files.size(file);
      if (now != size) {
        size = now;
        changed = Instant.now();
        limit = size < bytes ? LOST : SETTLED;
      }
    }
    Instant last = Files.getLastModifiedTime(file).toInstant();
    try (InputStream input = Files.newInputStream(file)) {
      Drain.all(input, check);
    }
    return Duration.between(start, last).toNanos() / 1e9;
  }
}
