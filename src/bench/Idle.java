import java.io.IOException;
import java.util.List;

/// Measures the activity of an idle runner.
final class Idle implements Case {
  private static final int PROCESSES = 10;
  private static final int SECONDS = 10;

  @Override
  public String title() {
    return "Idle";
  }

  @Override
  public String note() {
    return "The runner's own processes over " + SECONDS + " s with 10 quiet processes, one round.";
  }

  @Override
  public int rounds(int asked) {
    return 1;
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      application.entries(PROCESSES, "echo >started; exec sleep 3600");
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), Drain.NOWHERE);
        started.await(PROCESSES, run);
        Thread.sleep(1000);
        List<Long> pids = Marked.ofRunner();
        double switches = Proc.voluntarySwitches(pids);
        double cpu = Proc.cpuMicros(pids);
        Thread.sleep(1000 * SECONDS);
        switches = Proc.voluntarySwitches(pids) - switches;
        cpu = Proc.cpuMicros(pids) - cpu;
        table.median("wake-ups a second", runner, switches / SECONDS);
        table.median("CPU, ms a second", runner, cpu / 1000 / SECONDS);
      }
    }
  }
}
