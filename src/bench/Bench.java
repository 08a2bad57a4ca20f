import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Measures Procfile runners side by side and prints Markdown tables to standard output.
///
/// The runners take turns in each round, and a different one begins each round, so that other load
/// on the machine affects all equally. Figures from different calls are therefore not comparable.
/// It needs Linux because it reads `/proc`.
public class Bench {
  private static final List<Case> CASES =
      List.of(
          new Throughput(),
          new Latency(),
          new Start(),
          new Fairness(),
          new Memory(),
          new Idle(),
          new Shutdown(),
          new Survivors());

  private final Options options;

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.parse(args, CASES);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.err.println("usage: Bench [CASE...] [--runners NAME|PATH,...] [--rounds N]");
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(Bench::cleanUp));
    new Bench(options).run();
    System.exit(0); // does not wait for the threads that read from runners
  }

  private void run() throws Exception {
    System.out.println(heading());
    for (Case each : options.cases()) {
      Table table = measure(each);
      System.out.println();
      System.out.print(table.markdown());
      System.out.flush();
    }
  }

  private Table measure(Case each) throws InterruptedException {
    List<Runner> runners = each.columns(options.runners());
    Table table = new Table(each.title(), each.note(), runners);
    int rounds = each.rounds(options.rounds());
    List<Runner> turns = new ArrayList<>(runners);
    for (int round = 1; round <= rounds; round++) {
      for (Runner runner : turns) {
        System.err.println(each.name() + " " + round + "/" + rounds + ": " + runner.name());
        try {
          each.round(runner, table);
        } catch (IOException | IllegalStateException e) {
          table.failed(runner, e.getMessage());
        }
      }
      Collections.rotate(turns, 1);
    }
    return table;
  }

  private String heading() throws IOException, InterruptedException {
    String text =
        Runtime.getRuntime().availableProcessors()
            + " cores, "
            + Proc.cpuModel()
            + "; benchmark on JDK "
            + Runtime.version().feature();
    for (Runner runner : options.runners()) {
      text += "; " + runner.version();
    }
    return text + ". Medians unless it is said otherwise; rounds: " + options.rounds() + ".";
  }

  private static void cleanUp() {
    Marked.kill();
    for (Path directory : Application.leftDirectories()) {
      try {
        Application.delete(directory);
      } catch (IOException e) {
        System.err.println("bench: " + directory + " is left: " + e.getMessage());
      }
    }
  }
}
