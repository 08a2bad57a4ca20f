package reeve.posix;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.libc.Argv;
import reeve.libc.Envp;
import reeve.libc.Libc;
import reeve.supervise.Signal;
import reeve.system.TerminalSettings;

/// A small shell in a session of its own that stops what we have started, and gives our terminal
/// back, if we are killed: its standard input is a pipe that only we hold open.
final class Guardian {
  /// In the image, which is the home of the Java runtime.
  private static final String SCRIPT = System.getProperty("java.home") + "/lib/reeve-guardian";

  private static final long NANOS_A_HUNDREDTH = 10_000_000;
  private static final int STANDARD_INPUT = 0;
  private static final int TERMINAL = 0; // in the table; no group has this number

  private final Libc libc;
  private final ProcFiles files;
  private final GuardTable table;
  private final Set<String> commands = new HashSet<>();
  private final int pipe;
  private int pid;

  /// Starts it. Reeve also works without a guardian, so a failure is ignored.
  ///
  /// @param launch how long groups may take to stop, and what is left running
  /// @param mark a `NAME=VALUE` that only processes of this run have in their environment
  Guardian(Libc libc, Spawner spawner, Launch launch, String mark) {
    this.libc = libc;
    this.files = new ProcFiles(libc);
    this.table = new GuardTable(libc);
    String hundredths = Long.toString(launch.guardTimeout() / NANOS_A_HUNDREDTH);
    List<String> words =
        List.of("sh", SCRIPT, hundredths, mark, String.join(",", launch.keptPrograms()));
    int[] ends = libc.pipe();
    int terminal = terminal(launch);
    Stdio stdio = new Stdio(-1, -1, -1, "", ends[0], table.fd(), terminal);
    Envp envp = Envp.of(Map.of("PATH", "/usr/bin:/bin"));
    pid = spawner.spawn(new Argv(Launch.SHELL, words), envp, "/", stdio);
    libc.close(ends[0]);
    libc.close(terminal);
    pipe = ends[1];
  }

  /// The terminal itself and not its path, which somebody else may own, or another root may lack.
  ///
  /// @return a descriptor, or -1 if no terminal of ours is changed
  private int terminal(Launch launch) {
    boolean isToChange = launch.stdin() != null && libc.isatty(STANDARD_INPUT);
    return isToChange ? libc.dup(STANDARD_INPUT) : -1;
  }

  /// Forgets the guardian's pid if it is the child that was reaped.
  void reaped(int child) {
    pid = child == pid ? 0 : pid;
  }

  /// Records the begin of a command that is about to run.
  void expect(String command) {
    if (commands.add(command)) {
      table.add("= " + command);
    }
  }

  /// Records a group to stop.
  void guard(int group, Signal stopSignal) {
    table.put(group, "+ " + group + " " + stopSignal + " " + files.status(group).start());
  }

  /// Removes a group that is gone.
  void release(int group) {
    table.remove(group);
  }

  /// Records how our terminal will be set, and how it is set now.
  void guardTerminal(TerminalSettings changed, TerminalSettings before) {
    table.put(TERMINAL, "t " + changed + " " + before);
  }

  /// Removes the terminal, which has its settings back.
  void releaseTerminal() {
    table.remove(TERMINAL);
  }

  /// Kills it because nothing is left to guard.
  void dismiss() {
    if (pid > 0) {
      libc.kill(pid, SignalNames.numberOf(Signal.KILL));
      libc.waitpid(pid);
    }
    libc.close(pipe);
    table.close();
  }
}
