import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures the lines per second, and their cost to the runner.
final class Throughput implements Case {
  private static final double SECONDS = 1.5;
  private static final long MAX_LINES = 8_000_000; // some 800 MB with a prefix

  private final Map<String, Integer> copies = new HashMap<>();

  @Override
  public String title() {
    return "Throughput";
  }

  @Override
  public String note() {
    return "Lines of 80 bytes, as fast as `cat` prints them; the time is that from the first"
        + " to the last line. CPU is that of the runner's own processes, user and kernel. Every"
        + " line of every run is compared byte for byte: once, whole, in order.";
  }

  @Override
  public List<Runner> columns(List<Runner> runners) {
    return Runners.with(runners, Runners.CAT);
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    long wrong = 0;
    for (int processes : new int[] {1, 8}) {
      for (Pass.Target target : Pass.Target.values()) {
        Pass pass = Pass.of(runner, processes, target, copies(runner, processes, target));
        String row = target.label(processes);
        table.median(row + ", lines/s", runner, pass.linesPerSecond());
        table.median(row + ", µs CPU a line", runner, pass.cpuMicrosPerLine());
        wrong = Math.max(wrong, pass.wrong());
      }
    }
    table.worst("wrong lines in the worst run", runner, wrong);
  }

  /// Returns how many times each process prints its payload, estimated by trial runs of increasing
  /// length.
  private int copies(Runner runner, int processes, Pass.Target target)
      throws IOException, InterruptedException {
    String key = runner.name() + target.label(processes);
    if (copies.containsKey(key)) {
      return copies.get(key);
    }
    int enough = 1;
    int tried = 0;
    double seconds = 0;
    while (seconds < SECONDS / 2 && tried < enough) {
      tried = enough;
      seconds = Pass.of(runner, processes, target, tried).seconds();
      enough = enough(tried, seconds, processes);
    }
    copies.put(key, enough);
    return enough;
  }

  private static int enough(int copies, double trialSeconds, int processes) {
    double seconds = Math.max(trialSeconds, 0.005); // a file's time may lag by a tick
    double wanted = copies * SECONDS / seconds;
    double most = (double) MAX_LINES / processes / Payload.LINES;
    return (int) Math.max(1, Math.min(wanted, most));
  }
}
