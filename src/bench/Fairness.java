import java.io.IOException;
import java.util.List;

/// Measures the delay of a quiet process's line while another process floods the output.
final class Fairness implements Case {
  private static final int PERIOD_MILLIS = 20;
  private static final int MILLIS = 2000;

  @Override
  public String title() {
    return "Fairness";
  }

  @Override
  public String note() {
    return "One process prints without pause, another a line every "
        + PERIOD_MILLIS
        + " ms: how long these lines take, and how many come within "
        + MILLIS / 1000
        + " s.";
  }

  @Override
  public List<Runner> columns(List<Runner> runners) {
    return Runners.with(runners, Runners.CAT);
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    List<Double> delays = delays(runner);
    int printed = MILLIS / PERIOD_MILLIS;
    table.median("lines that came, of " + printed, runner, delays.size());
    if (!delays.isEmpty()) {
      table.median("median, ms", runner, Samples.percentile(delays, 50) / 1000);
      table.median("99th percentile, ms", runner, Samples.percentile(delays, 99) / 1000);
    }
  }

  private static List<Double> delays(Runner runner) throws IOException, InterruptedException {
    Ticks ticks = new Ticks();
    try (Application application = new Application();
        Fifo gate = Fifo.toProcesses(application, "gate")) {
      application.entry("quiet", Ticker.command(PERIOD_MILLIS));
      application.entry("loud", "read go <gate; " + Payload.FLOOD);
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), ticks);
        ticks.await(20, run);
        gate.open(1);
        ticks.take();
        Thread.sleep(MILLIS);
        return ticks.take();
      }
    }
  }
}
