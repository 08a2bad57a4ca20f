package reeve.supervise;

import static reeve.output.JsonText.members;

import reeve.output.Message;
import reeve.supervise.ExitStatus.Exited;
import reeve.supervise.ExitStatus.Killed;

/// What the user is told about the processes.
sealed interface Notice extends Message {
  /// A process runs.
  ///
  /// @param restarts how many times in a row it has been restarted
  record Started(String name, int pid, int restarts) implements Notice {
    @Override
    public String text() {
      return name + " started with pid " + pid;
    }

    @Override
    public String json() {
      String event = restarts == 0 ? "started" : "restarted";
      return members("event", event, "process", name, "pid", pid);
    }
  }

  /// A process has ended.
  ///
  /// @param isAskedFor whether it was told to stop
  /// @param portHolder what listens on its port, if that may be the reason; or empty
  record Ended(Death death, boolean isAskedFor, String portHolder) implements Notice {
    private static final double NANOS = 1e9;

    @Override
    public String text() {
      return death + (portHolder.isEmpty() ? "" : "; its PORT is in use by " + portHolder);
    }

    @Override
    public boolean isFailure() {
      return !isAskedFor && death.status().exitCode() != 0;
    }

    @Override
    public String json() {
      String how =
          switch (death.status()) {
            case Exited(int code) -> members("code", code);
            case Killed(int number, String name) -> members("signal", name, "number", number);
          };
      return members("event", "exited", "process", death.name(), "pid", death.pid())
          + ","
          + how
          + ","
          + members("seconds", death.nanos() / NANOS, "cpu_seconds", death.remains().cpu() / NANOS)
          + peak()
          + (portHolder.isEmpty() ? "" : "," + members("port_holder", portHolder));
    }

    private String peak() {
      long bytes = death.remains().peakMemory();
      return bytes == Remains.UNKNOWN ? "" : "," + members("peak_bytes", bytes);
    }
  }

  /// Somebody sent reeve a signal.
  record Received(Signal signal) implements Notice {
    @Override
    public String text() {
      return "SIG" + signal + " received";
    }

    @Override
    public String json() {
      return members("event", "signal", "signal", "SIG" + signal);
    }
  }

  /// The shutdown begins.
  record Stopping() implements Notice {
    @Override
    public String text() {
      return "stopping all processes";
    }

    @Override
    public String json() {
      return members("event", "stopping");
    }
  }

  /// The group of a process has had its time.
  record Killing(String name, int pid) implements Notice {
    @Override
    public String text() {
      return "sending SIGKILL to " + name;
    }

    @Override
    public String json() {
      return members("event", "killing", "process", name, "pid", pid);
    }
  }

  /// Not even KILL ends the group of a process.
  ///
  /// @param left who is left in the group
  record Stuck(String name, int group, Survivors left) implements Notice {
    @Override
    public String text() {
      boolean isOne = left.pids().size() == 1;
      String who =
          left.pids().isEmpty() ? "group " + group : (isOne ? "pid " : "pids ") + pids(", ");
      String whose = left.belongToOthers() ? ", and of another user" : "";
      return name + " does not exit: " + who + (isOne ? " is" : " are") + " still there" + whose;
    }

    @Override
    public boolean isFailure() {
      return true;
    }

    @Override
    public String json() {
      return members("event", "stuck", "process", name, "pid", group)
          + ",\"pids\":["
          + pids(",")
          + "]";
    }

    private String pids(String separator) {
      StringBuilder text = new StringBuilder();
      for (int pid : left.pids()) {
        text.append(text.isEmpty() ? "" : separator).append(pid);
      }
      return text.toString();
    }
  }

  /// A second has passed since the shutdown began.
  ///
  /// @param names who is waited for, as `web.1, worker.1`
  /// @param isAskedFor whether a signal had asked for it, so that the next one kills
  record WaitingFor(String names, boolean isAskedFor) implements Notice {
    @Override
    public String text() {
      return "waiting for " + names + (isAskedFor ? "; Ctrl-C again kills" : "");
    }

    @Override
    public String json() {
      return members("event", "still_stopping", "processes", names);
    }
  }

  /// A process has daemonized: a daemon takes its place.
  ///
  /// @param advice how to keep it in the foreground, or empty
  record Daemonized(String name, int pid, String program, String advice) implements Notice {
    @Override
    public String text() {
      return name
          + " daemonized ("
          + program
          + ", pid "
          + pid
          + "): its output is lost; "
          + (advice.isEmpty() ? "" : advice + "; ")
          + "if it is a helper, give --keep-running "
          + program;
    }

    @Override
    public String json() {
      String what = members("event", "daemonized", "process", name, "pid", pid, "program", program);
      return advice.isEmpty() ? what : what + "," + members("advice", advice);
    }
  }

  /// A process has started a helper in the background.
  ///
  /// @param name the process, or empty if it is not known
  /// @param isKept whether the helper is left running
  record Backgrounded(String name, int pid, String program, boolean isKept) implements Notice {
    @Override
    public String text() {
      String who = name.isEmpty() ? "one of the processes" : name;
      String what = who + " started " + program + " (pid " + pid + ") in the background";
      if (isKept) {
        return what + ": it is left running";
      }
      String type = name.isEmpty() ? "NAME" : name.substring(0, name.lastIndexOf('.'));
      return what
          + "; --keep-running "
          + program
          + " leaves it running, --daemonizes "
          + type
          + " takes it for the process";
    }

    @Override
    public String json() {
      String helper = members("pid", pid, "program", program);
      String process = name.isEmpty() ? "" : members("process", name) + ",";
      return members("event", "backgrounded") + "," + process + helper;
    }
  }

  /// A helper goes on, as the user wants it.
  record Kept(String program, int pid) implements Notice {
    @Override
    public String text() {
      return program + " (pid " + pid + ") is left running";
    }

    @Override
    public String json() {
      return members("event", "kept", "pid", pid, "program", program);
    }
  }

  /// A process is not restarted any more.
  record LimitReached(String name, int limit) implements Notice {
    @Override
    public String text() {
      return name + " is not restarted again: the limit is " + limit + " in a row";
    }

    @Override
    public boolean isFailure() {
      return true;
    }

    @Override
    public String json() {
      return members("event", "restart_limit_reached", "process", name, "limit", limit);
    }
  }

  /// A process will be started again.
  ///
  /// @param pause before that, in nanoseconds
  /// @param count how many times in a row it has been started again by then
  record Restarting(String name, long pause, int count) implements Notice {
    private static final long SECOND = 1_000_000_000;

    @Override
    public String text() {
      return "restarting " + name + " in " + pause / SECOND + " s (" + ordinal() + " time)";
    }

    @Override
    public String json() {
      return members(
          "event", "restarting", "process", name, "seconds", pause / SECOND, "count", count);
    }

    private String ordinal() {
      boolean isTeen = count / 10 % 10 == 1;
      return count
          + switch (isTeen ? 0 : count % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
          };
    }
  }

  /// Whose end stopped the others, once more when all is over.
  record Culprit(Death death) implements Notice {
    @Override
    public String text() {
      return "stopped because " + death.inShort();
    }

    @Override
    public String json() {
      return members("event", "ended", "process", death.name(), "pid", death.pid());
    }
  }
}
