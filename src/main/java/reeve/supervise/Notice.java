package reeve.supervise;

import static reeve.output.JsonText.members;

import reeve.output.Message;
import reeve.supervise.ExitStatus.Exited;
import reeve.supervise.ExitStatus.Killed;

/// What the user is told about the processes.
sealed interface Notice extends Message {
  /// A process runs.
  record Started(String name, int pid) implements Notice {
    @Override
    public String text() {
      return name + " started with pid " + pid;
    }

    @Override
    public String json() {
      return members("event", "started", "process", name, "pid", pid);
    }
  }

  /// A process has ended.
  ///
  /// @param isAskedFor whether it was told to stop
  record Ended(Death death, boolean isAskedFor) implements Notice {
    private static final double NANOS = 1e9;

    @Override
    public String text() {
      return death.toString();
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
          + peak();
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
      return members("event", "killed", "process", name, "pid", pid);
    }
  }

  /// Not even KILL ends the group of a process.
  record Stuck(String name, int pid) implements Notice {
    @Override
    public String text() {
      return name + " does not end: pid " + pid + " is still there";
    }

    @Override
    public boolean isFailure() {
      return true;
    }

    @Override
    public String json() {
      return members("event", "stuck", "process", name, "pid", pid);
    }
  }

  /// A program has left its process, and gone into the background.
  ///
  /// @param advice how to keep it in front, or empty
  record Daemonized(String name, int pid, String program, String advice) implements Notice {
    @Override
    public String text() {
      String how = advice.isEmpty() ? "" : "; " + advice;
      return name
          + " put itself in the background ("
          + program
          + ", pid "
          + pid
          + "): its output is lost, and it will be stopped with the rest"
          + how;
    }

    @Override
    public String json() {
      String what = members("event", "daemonized", "process", name, "pid", pid, "program", program);
      return advice.isEmpty() ? what : what + "," + members("advice", advice);
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
          "event", "restarted", "process", name, "seconds", pause / SECOND, "count", count);
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
      return members("event", "stopped", "because", death.name(), "pid", death.pid());
    }
  }
}
