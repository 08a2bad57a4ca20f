package reeve.posix;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeve.env.Environment;
import reeve.supervise.Signal;

/// A small shell in a session of its own that stops what we have started when we are gone without
/// having done it: it reads its script from a pipe whose other end is ours alone, and waits for the
/// end of that, and so sees our end however it comes.
final class Guardian {
  private static final long NANOS_A_HUNDREDTH = 10_000_000;

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
    Stdio stdio = new Stdio(-1, -1, Libc.string(""), ends[0], table.fd());
    CommandMemory command =
        new CommandMemory(Launch.SHELL, words, EnvironmentMemory.of(environment), "/");
    pid = spawner.spawn(command, stdio);
    descriptors.close(ends[0]);
    pipe = ends[1];
    // On the command line it would be what ps(1) shows.
    ByteBuffer script = Libc.string(GuardianScript.TEXT);
    descriptors.write(pipe, Libc.address(script), GuardianScript.TEXT.length());
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
