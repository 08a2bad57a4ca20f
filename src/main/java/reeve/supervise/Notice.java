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
  record Ended(Death death) implements Notice {
    private static final double NANOS = 1e9;

    @Override
    public String text() {
      return death.toString();
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
    public String json() {
      return members("event", "stuck", "process", name, "pid", pid);
    }
  }
}
