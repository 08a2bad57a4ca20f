import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Finds the processes that outlive their runner, for each way that it exits.
final class Survivors implements Case {
  private static final int PROCESSES = 6;
  private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(1800);

  private static final String SLEEPER = "echo >started; exec sleep 3600";
  private static final String PRINTER =
      "trap '' PIPE; echo >started; while :; do echo tick; sleep 0.2; done";

  /// The first fork is the subshell, which exits immediately; the second is setsid.
  private static final String WITH_DAEMON =
      "(" + Marked.ENTRY + "=daemon setsid sleep 3600 </dev/null >/dev/null 2>&1 &); " + SLEEPER;

  /// A way to stop a runner.
  private interface Ending {
    void end(Run run) throws IOException;
  }

  @Override
  public String title() {
    return "Survivors";
  }

  @Override
  public String note() {
    return "Which of "
        + PROCESSES
        + " processes are still alive after the runner has exited, one round. They exit on TERM;"
        + " one prints, and ignores PIPE.";
  }

  @Override
  public int rounds(int asked) {
    return 1;
  }

  @Override
  public void round(Runner runner, Table table) throws IOException, InterruptedException {
    Ending interrupt = run -> Signals.send("INT", -run.pid());
    Ending kill = run -> Signals.send("KILL", run.pid());
    put(table, "Ctrl-C", runner, SLEEPER, interrupt);
    put(table, "Ctrl-C, and a daemon forked twice", runner, WITH_DAEMON, interrupt);
    put(table, "TERM", runner, SLEEPER, run -> Signals.send("TERM", run.pid()));
    put(table, "KILL", runner, SLEEPER, kill);
    put(table, "standard output closed", runner, SLEEPER, run -> run.output().close());
    Runner terminal =
        new Runner(runner.name(), List.of(), app -> inTerminal(runner.command().of(app)), true);
    table.put("terminal closed", runner, left(terminal, SLEEPER, kill));
  }

  private static void put(Table table, String row, Runner runner, String script, Ending ending)
      throws IOException, InterruptedException {
    table.put(row, runner, left(runner, script, ending));
  }

  /// @param script the script of the first process
  private static String left(Runner runner, String script, Ending ending)
      throws IOException, InterruptedException {
    try (Application application = new Application();
        Fifo started = Fifo.toBenchmark(application, "started")) {
      application.setTimeout(1);
      application.entry("first", script);
      application.entry("printer", PRINTER);
      application.entries(PROCESSES - 2, SLEEPER);
      try (Run run = Run.start(runner, application)) {
        Drain.start(run.output(), Drain.NOWHERE);
        started.await(PROCESSES, run);
        Thread.sleep(500);
        ending.end(run);
        return text(settled());
      }
    }
  }

  /// Returns the command line that runs another in a new terminal, which closes with `script`.
  private static List<String> inTerminal(List<String> command) {
    return List.of(
        "script", "-q", "-e", "-c", "exec '" + String.join("' '", command) + "'", "/dev/null");
  }

  /// Returns the entries that have a process once that set has not changed for a while.
  private static Set<String> settled() throws InterruptedException {
    Set<String> entries = Marked.entries();
    long since = System.nanoTime();
    while (!entries.isEmpty() && System.nanoTime() - since < SETTLED_NANOS) {
      Thread.sleep(100);
      Set<String> now = Marked.entries();
      if (!now.equals(entries)) {
        entries = now;
        since = System.nanoTime();
      }
    }
    return entries;
  }

  private static String text(Set<String> left) {
    if (left.isEmpty()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    if (!Marked.ofRunner().isEmpty()) {
      parts.add("the runner");
    }
    if (left.remove("daemon")) {
      parts.add("the daemon");
    }
    if (!left.isEmpty()) {
      parts.add(Integer.toString(left.size()));
    }
    return String.join(", ", parts);
  }
}
