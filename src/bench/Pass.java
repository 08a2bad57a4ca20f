import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One run in which all processes print their lines at the same time.
///
/// @param lines the number of lines that arrived whole
/// @param seconds the time from the start of printing to the last line
/// @param cpuMicros the processor time of the runner itself in that time
/// @param wrong the number of lines that are wrong in any way
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

  /// Runs that many processes, each of which prints its payload that many times.
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
        Drain drain = Drain.start(run.output(), check); // idle if output goes to a file
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

  /// Waits for the last line and returns its time; gives up if no output arrives for a while.
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

  /// Waits until the file stops growing, then reads it; returns the time of its last growth.
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
