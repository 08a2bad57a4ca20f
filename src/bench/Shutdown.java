import java.io.IOException;
import java.util.List;

/// Measures the time from Ctrl-C until no process is left.
final class Shutdown implements Case {
  private static final long LIMIT_NANOS = 15_000_000_000L;

  @Override
  public String title() {
    return "Shutdown";
  }

  @Override
  public String note() {
    return "From INT to the runner's group, as Ctrl-C sends it, to the end of the runner and of all"
        + " processes. The timeout is 5 s, and 1 s for the process that ignores TERM, where the"
        + " runner takes one.";
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    table.median("10 processes that end on TERM, ms", runner, millis(runner, 10, "", 5));
    table.median(
        "1 process that ignores TERM, ms", runner, millis(runner, 1, "trap '' INT TERM; ", 1));
  }

  private static double millis(Runner runner, int processes, String trap, int timeout)
      throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      application.setTimeout(timeout);
      application.entries(processes, trap + "echo >started; exec sleep 3600");
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), Drain.NOWHERE);
        started.await(processes, run);
        Thread.sleep(300); // the last shell still has to exec sleep
        List<Long> pids = Marked.all();
        long start = System.nanoTime();
        Signals.send("INT", -run.pid());
        while (pids.stream().anyMatch(Proc::isAlive)) {
          Thread.sleep(1);
          if (System.nanoTime() - start > LIMIT_NANOS) {
            throw run.failure("processes are still there");
          }
        }
        return (System.nanoTime() - start) / 1e6;
      }
    }
  }
}
