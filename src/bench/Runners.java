import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The known runners, and the programs that serve as a physical limit.
///
/// Each runner is called as its users call it, with its default timestamps and colours. Runners
/// without an option for the timeout keep their own: 5 seconds for honcho, 10 for goreman.
final class Runners {
  /// The limit for output: the processes write into one pipe, and `cat` copies it.
  static final Runner CAT =
      new Runner("`cat`", List.of(), app -> shell("{ " + app.inBackground() + " } | cat"), false);

  /// The limit for the start: a shell puts the processes in the background.
  static final Runner SHELL =
      new Runner("`sh`", List.of(), app -> shell(app.inBackground()), false);

  private static final List<Runner> KNOWN =
      List.of(
          reeve("reeve", Path.of("target/reeve/bin/reeve")),
          new Runner(
              "foreman",
              List.of("foreman", "version"),
              app ->
                  List.of(
                      "foreman",
                      "start",
                      "-f",
                      app.procfile(),
                      "-d",
                      app.root(),
                      "-t",
                      app.timeout()),
              true),
          new Runner(
              "honcho",
              List.of("honcho", "--version"),
              app -> List.of("honcho", "-f", app.procfile(), "-d", app.root(), "start"),
              true),
          new Runner(
              "hivemind",
              List.of("hivemind", "--version"),
              app ->
                  List.of(
                      "hivemind", "--timeout", app.timeout(), "--root", app.root(), app.procfile()),
              true),
          new Runner(
              "goreman",
              List.of("goreman", "version"),
              app -> List.of("goreman", "-rpc-server=false", "-f", app.procfile(), "start"),
              true),
          new Runner(
              "overmind",
              List.of("overmind", "--version"),
              app ->
                  List.of(
                      "overmind",
                      "start",
                      "-f",
                      app.procfile(),
                      "-d",
                      app.root(),
                      "-t",
                      app.timeout(),
                      "-s",
                      app.root() + "/socket"),
              true));

  private Runners() {}

  /// Returns the installed runners, reeve first.
  ///
  /// @throws IllegalArgumentException if reeve is not built
  static List<Runner> installed() {
    if (!KNOWN.get(0).isInstalled()) {
      throw new IllegalArgumentException(
          "target/reeve/bin/reeve is not there; build it, or name what to measure with --runners");
    }
    return KNOWN.stream().filter(Runner::isInstalled).toList();
  }

  /// @throws IllegalArgumentException with a line for the user
  static Runner named(String name) {
    for (Runner runner : KNOWN) {
      if (runner.name().equals(name)) {
        return runner;
      }
    }
    throw new IllegalArgumentException(name + " is not a runner that is known here");
  }

  static Runner reeve(String name, Path program) {
    String path = program.toAbsolutePath().normalize().toString();
    return new Runner(
        name,
        List.of(path, "--version"),
        app -> List.of(path, "start", "-f", app.procfile(), "-d", app.root(), "-t", app.timeout()),
        true);
  }

  static List<Runner> with(List<Runner> runners, Runner limit) {
    List<Runner> all = new ArrayList<>(runners);
    all.add(limit);
    return all;
  }

  private static List<String> shell(String script) {
    return List.of("sh", "-c", script);
  }
}
