package reeve.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.env.Environment;
import reeve.output.Console;
import reeve.output.OutputBuffer;
import reeve.output.Palette;
import reeve.output.PrefixStyle;
import reeve.output.TextConsole;
import reeve.output.Timestamp;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// Runs plans on a [FakeProcessControl], with a timeout of 5 s.
final class Runs {
  static final long TIMEOUT = 5_000_000_000L;

  private Runs() {}

  /// Runs processes of these names, all in the folder `root`.
  ///
  /// @return the exit code
  static int run(FakeProcessControl control, String... names) {
    return run(control, TIMEOUT, names);
  }

  static int run(FakeProcessControl control, long timeout, String... names) {
    List<PlannedProcess> processes = new ArrayList<>();
    for (String name : names) {
      int position = processes.size();
      processes.add(process(name, position));
    }
    Console console =
        new TextConsole(
            new OutputBuffer(), new PrefixStyle(Palette.PLAIN, Timestamp.NONE, 0), false, Set.of());
    Policy policy = new Policy(Signal.TERM, timeout, false, false, false, Policy.NO_LIMIT);
    Supervisor supervisor =
        new Supervisor(control, console, process -> policy, (process, program) -> "");
    return supervisor.run(new Plan(processes, "root"));
  }

  private static PlannedProcess process(String name, int position) {
    int dot = name.indexOf('.');
    String type = name.substring(0, dot);
    int instance = Integer.parseInt(name.substring(dot + 1));
    int port = 5000 + 100 * position;
    return new PlannedProcess(type, instance, position, port, "run", Environment.of(Map.of()));
  }
}
