package reeve.supervise;

import java.util.List;
import reeve.output.Notice;
import reeve.supervise.ExitStatus.Exited;
import reeve.supervise.ExitStatus.Killed;

/// Notices about the processes.
final class Notices {
  private static final double NANOS = 1e9;
  private static final long SECOND = 1_000_000_000;

  private Notices() {}

  /// @param restarts how many times in a row the process has been restarted
  static Notice started(String name, int pid, int restarts) {
    String event = restarts == 0 ? "started" : "restarted";
    return Notice.of(event, name + " started with pid " + pid, "process", name, "pid", pid);
  }

  /// @param isRequested true if the process was told to stop
  /// @param portHolder the program that listens on its port, if that may be the reason, or empty
  static Notice exited(Exit exit, boolean isRequested, String portHolder) {
    ExitStatus status = exit.status();
    WaitResult result = exit.result();
    long peak = result.peakMemory();
    return Notice.of(
            "exited",
            exit + (portHolder.isEmpty() ? "" : "; its PORT is in use by " + portHolder),
            "process",
            exit.name(),
            "pid",
            exit.pid(),
            "code",
            status instanceof Exited(int code) ? code : "",
            "signal",
            status instanceof Killed(int _, String signal) ? signal : "",
            "number",
            status instanceof Killed(int number, String _) ? number : "",
            "seconds",
            exit.nanos() / NANOS,
            "cpu_seconds",
            result.cpu() / NANOS,
            "peak_bytes",
            peak == WaitResult.UNKNOWN ? "" : peak,
            "port_holder",
            portHolder)
        .failing(!isRequested && status.exitCode() != 0);
  }

  /// Reeve received a signal.
  static Notice received(Signal signal) {
    return Notice.of("signal", "SIG" + signal + " received", "signal", "SIG" + signal);
  }

  /// The shutdown begins.
  static Notice stopping() {
    return Notice.of("stopping", "stopping all processes");
  }

  /// The timeout of a stopping group has passed.
  static Notice killing(String name, int pid) {
    return Notice.of("killing", "sending SIGKILL to " + name, "process", name, "pid", pid);
  }

  /// The group of a process has survived SIGKILL.
  static Notice stuck(String name, int group, Survivors left) {
    List<Integer> pids = left.pids();
    String who =
        switch (pids.size()) {
          case 0 -> "group " + group + " is";
          case 1 -> "pid " + pids.getFirst() + " is";
          default -> "pids " + joined(pids) + " are";
        };
    String verb = pids.size() > 1 ? "belong" : "belongs";
    String whose = left.belongToOthers() ? ", and " + verb + " to another user" : "";
    String text = name + " does not exit: " + who + " still there" + whose;
    return Notice.of("stuck", text, "process", name, "pid", group, "pids", pids).failing(true);
  }

  private static String joined(List<Integer> pids) {
    String list = pids.toString();
    return list.substring(1, list.length() - 1);
  }

  /// A second has passed since the shutdown began.
  ///
  /// @param names the stopping processes, as `web.1, worker.1`
  /// @param isRequested true if a signal requested the shutdown, so that the next one kills
  static Notice waitingFor(String names, boolean isRequested) {
    String text = "waiting for " + names + (isRequested ? "; Ctrl-C again kills" : "");
    return Notice.of("still_stopping", text, "processes", names);
  }

  /// A daemon has taken the place of a process.
  ///
  /// @param advice how to keep it in the foreground, or empty
  static Notice daemonized(String name, int pid, String program, String advice) {
    String text = name + " daemonized (" + program + ", pid " + pid + "): its output is lost; ";
    return Notice.of(
        "daemonized",
        text
            + (advice.isEmpty() ? "" : advice + "; ")
            + ("if it is a helper, give --keep-running " + program),
        "process",
        name,
        "pid",
        pid,
        "program",
        program,
        "advice",
        advice);
  }

  /// A process has started a helper in the background.
  ///
  /// @param name the process, or empty if it is not known
  /// @param isKept true if the helper is left running
  static Notice backgrounded(String name, int pid, String program, boolean isKept) {
    String who = name.isEmpty() ? "one of the processes" : name;
    String type = name.isEmpty() ? "NAME" : name.substring(0, name.lastIndexOf('.'));
    String options =
        "; --keep-running "
            + (program + " leaves it running, --daemonizes ")
            + (type + " takes it for the process");
    String text =
        who
            + (" started " + program + " (pid " + pid + ") in the background")
            + (isKept ? ": it is left running" : options);
    return Notice.of("backgrounded", text, "process", name, "pid", pid, "program", program);
  }

  /// A helper is left running on request.
  static Notice kept(String program, int pid) {
    String text = program + " (pid " + pid + ") is left running";
    return Notice.of("kept", text, "pid", pid, "program", program);
  }

  /// A process has reached its restart limit.
  static Notice limitReached(String name, int limit) {
    String text = name + " is not restarted again: the limit is " + limit + " in a row";
    return Notice.of("restart_limit_reached", text, "process", name, "limit", limit).failing(true);
  }

  /// A process will be restarted.
  ///
  /// @param pause nanoseconds before the restart
  /// @param count the number of restarts in a row, including this one
  static Notice restarting(String name, long pause, int count) {
    long seconds = pause / SECOND;
    String text = "restarting " + name + " in " + seconds + " s (" + ordinal(count) + " time)";
    return Notice.of("restarting", text, "process", name, "seconds", seconds, "count", count);
  }

  private static String ordinal(int count) {
    boolean isTeen = count / 10 % 10 == 1;
    return count
        + switch (isTeen ? 0 : count % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /// Repeats the exit that stopped the others, after every process has exited.
  static Notice shutdownCause(Exit exit) {
    String text = "stopped because " + exit.summary();
    return Notice.of("ended", text, "process", exit.name(), "pid", exit.pid());
  }
}
