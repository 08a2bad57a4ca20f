package reeve.posix;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.env.Environment;
import reeve.supervise.Signal;

/// A small shell in a session of its own that stops what we have started, and gives our terminal
/// back, when we are gone without having done it: it reads its script from a pipe whose other end
/// is ours alone, and waits for the end of that, and so sees our end however it comes.
final class Guardian {
  private static final long NANOS_A_HUNDREDTH = 10_000_000;
  private static final int STANDARD_INPUT = 0;
  private static final int TERMINAL = 0; // in the table; no group has this number

  private final Libc libc;
  private final Descriptors descriptors;
  private final ProcFiles files;
  private final GuardTable table;
  private final Set<String> commands = new HashSet<>();
  private final int pipe;
  private int pid;

  /// Starts it. Without it nothing is lost but this safety, so a failure is none.
  ///
  /// @param launch how long groups may take to stop, and what is left running
  /// @param mark a `NAME=VALUE` that only processes of this run have in their environment
  Guardian(Libc libc, Spawner spawner, Launch launch, String mark) {
    this.libc = libc;
    this.descriptors = new Descriptors(libc);
    this.files = new ProcFiles(libc);
    this.table = new GuardTable(libc);
    String hundredths = Long.toString(launch.guardTimeout() / NANOS_A_HUNDREDTH);
    List<String> words =
        List.of("reeve-guardian", "-s", hundredths, mark, String.join(",", launch.keptPrograms()));
    Environment environment = Environment.of(Map.of("PATH", "/usr/bin:/bin"));
    int[] ends = descriptors.pipe();
    int terminal = terminal(launch);
    Stdio stdio = new Stdio(-1, -1, Libc.string(""), ends[0], table.fd(), terminal);
    CommandMemory command =
        new CommandMemory(Launch.SHELL, words, EnvironmentMemory.of(environment), "/");
    pid = spawner.spawn(command, stdio);
    descriptors.close(ends[0]);
    descriptors.close(terminal);
    pipe = ends[1];
    // On the command line it would be what ps(1) shows.
    ByteBuffer script = Libc.string(GuardianScript.TEXT);
    descriptors.write(pipe, Libc.address(script), GuardianScript.TEXT.length());
  }

  /// The terminal itself and not its path, which somebody else may own, or another root may lack.
  ///
  /// @return a descriptor, or -1 if no terminal of ours is changed
  private int terminal(Launch launch) {
    boolean isToChange = launch.stdin() != null && Terminal.is(libc, STANDARD_INPUT);
    return isToChange ? descriptors.duplicate(STANDARD_INPUT) : -1;
  }

  /// Notes that a child is reaped: if somebody has killed the guardian, its pid is nobody's now.
  void reaped(int child) {
    pid = child == pid ? 0 : pid;
  }

  /// Tells it what may be started: the begin of a command.
  void expect(String command) {
    if (commands.add(command)) {
      table.add("= " + command);
    }
  }

  /// Tells it of a group that is to be stopped.
  void guard(int group, Signal stopSignal) {
    table.put(group, "+ " + group + " " + stopSignal + " " + files.status(group).start());
  }

  /// Tells it that a group is gone.
  void release(int group) {
    table.remove(group);
  }

  /// Tells it what our terminal is about to be set to, and what it is set to before.
  void guardTerminal(TerminalSettings changed, TerminalSettings before) {
    table.put(TERMINAL, "t " + changed + " " + before);
  }

  /// Tells it that our terminal is given back.
  void releaseTerminal() {
    table.remove(TERMINAL);
  }

  /// Ends it: there is nothing left to guard.
  void dismiss() {
    if (pid > 0) {
      libc.call(Libc.function("kill"), pid, SignalNames.numberOf(Signal.KILL));
      libc.call(Libc.function("waitpid"), pid, 0, 0);
    }
    descriptors.close(pipe);
    table.close();
  }
}
