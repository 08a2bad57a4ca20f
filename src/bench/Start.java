import java.io.IOException;
import java.util.List;

/// Measures the time until the processes run.
final class Start implements Case {
  @Override
  public String title() {
    return "Start";
  }

  @Override
  public String note() {
    return "From the start of the runner to the moment when the process's shell runs, and when the"
        + " last of 100 does; they report it through a FIFO, past the runner.";
  }

  @Override
  public List<Runner> columns(List<Runner> runners) {
    return Runners.with(runners, Runners.SHELL);
  }

  @Override
  public int rounds(int asked) {
    return 2 * asked; // a start is short, and its time varies
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    table.median("1 process, ms", runner, millis(runner, 1));
    table.median("100 processes, ms", runner, millis(runner, 100));
  }

  private static double millis(Runner runner, int processes)
      throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      for (int i = 0; i < processes; i++) {
        application.line("p" + i, "echo >started; exec sleep 3600");
      }
      try (Run run = Run.start(runner, application)) {
        return (started.await(processes, run) - run.startedAt()) / 1e6;
      }
    }
  }
}
