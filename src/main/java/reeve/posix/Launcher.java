package reeve.posix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeve.env.Environment;
import reeve.libc.Argv;
import reeve.libc.Envp;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.plan.PlannedProcess;
import reeve.plan.ShellExec;
import reeve.problem.ReeveException;
import reeve.system.WindowSize;

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
  private final HeldDescriptors held;
  private Environment inCommon = Environment.of(Map.of());
  private Envp envpInCommon = Envp.of(inCommon.toMap());

  /// @param mark variables that all processes get
  /// @param pipes reads their output
  /// @param input forwards standard input to one of them
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
    this.held = new HeldDescriptors(libc);
    if (launch.umask() != Launch.CALLERS_UMASK) {
      libc.umask(launch.umask()); // the processes inherit it
    }
  }

  /// Starts a process.
  ///
  /// @return its pid
  /// @throws ReeveException if the system refuses
  int start(PlannedProcess process, String root) {
    boolean isFed = process.name().equals(launch.stdin());
    Envp envp = envpOf(process.environment());
    limit.allow(pipes.count() + held.count() + 2);
    Stdio stdio = wiring.connect(isFed);
    int pid = spawner.spawn(argvOf(process, isFed, stdio), envp, root, stdio);
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
    }
    if (stdio.held() >= 0) {
      held.hold(stdio.held(), pid);
    }
    return pid;
  }

  private Argv argvOf(PlannedProcess process, boolean isFed, Stdio stdio) {
    String shell = launch.shell();
    List<String> words = ShellExec.words(shell, process.command(), process.environment());
    boolean needsPrelude = Platform.IS_MACOS && isFed && launch.isPty();
    return needsPrelude ? TerminalPrelude.argv(stdio.path(), shell, words) : new Argv(shell, words);
  }

  /// Releases what was held for a process.
  void reaped(int pid) {
    input.detach(pid);
    held.release(pid);
  }

  /// Returns an environment with the mark. The common layer of the last one is reused.
  private Envp envpOf(Environment environment) {
    if (environment.below() != inCommon) {
      inCommon = environment.below();
      envpInCommon = Envp.of(inCommon.toMap());
    }
    Map<String, String> layer = new LinkedHashMap<>(environment.layer());
    layer.putAll(mark);
    return envpInCommon.with(layer);
  }

  /// Sets the terminals of all processes to the size of ours. The system sends SIGWINCH, except on
  /// macOS, where these are not controlling terminals.
  void resize() {
    if (!launch.isPty()) {
      return;
    }
    WindowSize size = wiring.size();
    pipes.forEach((master, pid) -> {
      size.applyTo(libc, master);
      if (Platform.IS_MACOS) {
        libc.kill(-pid, Platform.SIGWINCH);
      }
    });
  }
}
