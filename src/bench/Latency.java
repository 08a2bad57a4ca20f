import java.io.IOException;
import java.util.List;

/// Measures the delay of a single line in an idle runner.
final class Latency implements Case {
  private static final int WARMUP = 20;
  private static final int LINES = 150;

  @Override
  public String title() {
    return "Latency";
  }

  @Override
  public String note() {
    return "From the process's write to the arrival at the reader of a pipe, one line every 10 ms, "
        + LINES
        + " lines a round.";
  }

  @Override
  public List<Runner> columns(List<Runner> runners) {
    return Runners.with(runners, Runners.CAT);
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    Ticks ticks = new Ticks();
    try (Application application = new Application()) {
      application.entry("ticker", Ticker.command(10));
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), ticks);
        ticks.await(WARMUP, run);
        ticks.take();
        ticks.await(LINES, run);
      }
    }
    List<Double> delays = ticks.take();
    table.median("median, µs", runner, Samples.percentile(delays, 50));
    table.median("99th percentile, µs", runner, Samples.percentile(delays, 99));
  }
}
