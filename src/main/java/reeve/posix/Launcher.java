package reeve.posix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeve.env.Environment;
import reeve.plan.PlannedProcess;
import reeve.plan.ShellExec;
import reeve.problem.ReeveException;

/// Starts planned processes, each with its shell and its descriptors.
final class Launcher {
  private final Libc libc;
  private final Launch launch;
  private final Map<String, String> mark;
  private final DescriptorLimit limit;
  private final Wiring wiring;
  private final Spawner spawner;
  private final OutputPipes pipes;
  private final InputForwarder input;
  private final SilentInputs silent;
  private Environment inCommon = Environment.of(Map.of());
  private EnvironmentMemory memoryInCommon = EnvironmentMemory.of(inCommon);

  /// @param mark variables that all processes get
  /// @param pipes takes what they print
  /// @param input feeds the one that gets what is typed
  Launcher(
      Libc libc,
      Launch launch,
      Map<String, String> mark,
      DescriptorLimit limit,
      Spawner spawner,
      OutputPipes pipes,
      InputForwarder input) {
    this.libc = libc;
    this.launch = launch;
    this.mark = mark;
    this.limit = limit;
    this.wiring = new Wiring(libc, launch);
    this.spawner = spawner;
    this.pipes = pipes;
    this.input = input;
    this.silent = new SilentInputs(libc);
    if (launch.umask() != Launch.CALLERS_UMASK) {
      libc.call(Libc.function("umask"), launch.umask()); // the processes inherit it
    }
  }

  /// Starts a process.
  ///
  /// @return its pid
  /// @throws ReeveException where the system refuses
  int start(PlannedProcess process, String root) {
    List<String> words = ShellExec.words(launch.shell(), process.command(), process.environment());
    CommandMemory command =
        new CommandMemory(launch.shell(), words, memoryOf(process.environment()), root);
    limit.allow(pipes.count() + silent.count() + 2);
    boolean isFed = process.name().equals(launch.stdin());
    Stdio stdio = wiring.connect(isFed);
    int pid = spawner.spawn(command, stdio);
    wiring.closeChildSide(stdio);
    if (pid < 0) {
      wiring.closeOurSide(stdio);
      int length = process.command().length();
      String reason = LaunchFailure.reason(libc, -pid, length, process.environment());
      throw new ReeveException("cannot start " + process.name() + ": " + reason);
    }
    pipes.add(stdio.output(), pid);
    if (isFed) {
      input.attach(stdio.input(), pid);
    } else if (stdio.input() >= 0) {
      silent.add(pid, stdio.input());
    }
    return pid;
  }

  /// Notes that a process is over.
  void reaped(int pid) {
    input.detach(pid);
    silent.close(pid);
  }

  /// An environment and the mark. What it has in common with the last one is there already.
  private EnvironmentMemory memoryOf(Environment environment) {
    if (environment.below() != inCommon) {
      inCommon = environment.below();
      memoryInCommon = EnvironmentMemory.of(inCommon);
    }
    Map<String, String> layer = new LinkedHashMap<>(environment.layer());
    layer.putAll(mark);
    return memoryInCommon.with(layer);
  }

  /// Tells the terminals of all processes the size that ours has now.
  void resize() {
    if (launch.isPty()) {
      pipes.forEach(wiring.resizing());
    }
  }
}
