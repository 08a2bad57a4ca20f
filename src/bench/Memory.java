import java.io.IOException;

/// Measures the memory use of a runner.
final class Memory implements Case {
  @Override
  public String title() {
    return "Memory";
  }

  @Override
  public String note() {
    return "Resident size of the runner's own processes, in MB (2^20 bytes), one round.";
  }

  @Override
  public int rounds(int asked) {
    return 1;
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    for (int processes : new int[] {1, 10, 100}) {
      String row = processes + (processes == 1 ? " idle process" : " idle processes");
      table.median(row, runner, idle(runner, processes));
    }
    flood(runner, table);
  }

  private static double idle(Runner runner, int processes)
      throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      application.entries(processes, "echo >started; exec sleep 3600");
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), Drain.NOWHERE);
        started.await(processes, run);
        Thread.sleep(500);
        return megabytes();
      }
    }
  }

  private static void flood(Runner runner, Table table) throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      application.entry("loud", "echo >started; " + Payload.FLOOD);
      try (Run run = Run.start(runner, application)) {
        Drain drain = Drain.start(run.output(), Drain.NOWHERE);
        started.await(1, run);
        Thread.sleep(2000);
        double flooded = megabytes();
        table.median("a process prints without pause", runner, flooded);
        drain.pause();
        Thread.sleep(4000);
        table.median("growth while nobody reads for 4 s", runner, megabytes() - flooded);
      }
    }
  }

  private static double megabytes() {
    return Proc.residentKilobytes(Marked.ofRunner()) / 1024.0;
  }
}
