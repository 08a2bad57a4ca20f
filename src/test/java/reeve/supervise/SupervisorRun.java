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
final class SupervisorRun {
  static final long TIMEOUT = 5_000_000_000L;

  /// The name of a program for which there is advice.
  static final String KNOWN = "known";

  /// The name of a type whose command is known to daemonize.
  static final String DAEMONIZES = "daemonizes";

  /// The name of a program that is known as a helper.
  static final String HELPER = "helper";

  /// The name of a program that the user wants to be left running.
  static final String KEPT = "kept";

  private SupervisorRun() {}

  /// Runs processes of these names, all in the directory `root`.
  ///
  /// @return the exit code
  static int run(FakeProcessControl control, String... names) {
    return run(control, TIMEOUT, names);
  }

  static int run(FakeProcessControl control, long timeout, String... names) {
    Policy policy = new Policy(Signal.TERM, timeout, false, false, false, Policy.NO_LIMIT, false);
    return run(control, Map.of(), policy, names);
  }

  /// Runs processes of which some have a policy of their own.
  static int run(
      FakeProcessControl control, Map<String, Policy> own, Policy others, String... names) {
    List<PlannedProcess> processes = new ArrayList<>();
    for (String name : names) {
      int position = processes.size();
      processes.add(process(name, position));
    }
    Console console =
        new TextConsole(
            new OutputBuffer(),
            new PrefixStyle(Palette.PLAIN, Timestamp.NONE, 0),
            false,
            null,
            Set.of());
    Supervisor supervisor =
        new Supervisor(
            control,
            console,
            process -> own.getOrDefault(process.name(), others),
            new KnownPrograms());
    return supervisor.run(new Plan(processes, "root"));
  }

  /// What holds where nobody asks for anything else, but for how it is stopped.
  static Policy stoppedBy(Signal signal, long timeout) {
    return new Policy(signal, timeout, false, false, false, Policy.NO_LIMIT, false);
  }

  static Policy daemonizing() {
    return new Policy(Signal.TERM, TIMEOUT, false, false, false, Policy.NO_LIMIT, true);
  }

  static Policy mayFinish() {
    return new Policy(Signal.TERM, TIMEOUT, true, false, false, Policy.NO_LIMIT, false);
  }

  static Policy mayDie() {
    return new Policy(Signal.TERM, TIMEOUT, false, true, false, Policy.NO_LIMIT, false);
  }

  static Policy restarted(int limit) {
    return new Policy(Signal.TERM, TIMEOUT, false, false, true, limit, false);
  }

  private static PlannedProcess process(String name, int position) {
    int dot = name.indexOf('.');
    String type = name.substring(0, dot);
    int instance = Integer.parseInt(name.substring(dot + 1));
    int port = 5000 + 100 * position;
    return new PlannedProcess(type, instance, position, port, "run", Environment.of(Map.of()));
  }

  /// What the tests know of programs.
  private static final class KnownPrograms implements Advice {
    @Override
    public String toKeepInForeground(PlannedProcess process, String program) {
      return program.equals(KNOWN) ? "use `-F`" : "";
    }

    @Override
    public boolean daemonizes(PlannedProcess process) {
      return process.type().equals(DAEMONIZES);
    }

    @Override
    public boolean becomesAnother(String program) {
      return program.equals("sh");
    }

    @Override
    public boolean isHelper(String program, List<String> words) {
      return program.equals(HELPER);
    }

    @Override
    public boolean isKept(String program, List<String> words) {
      return program.equals(KEPT);
    }
  }
}
