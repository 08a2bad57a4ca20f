package reeve.supervise;

import reeve.output.Console;
import reeve.problem.ExitCode;

/// The shutdown: sends groups their stop signal, then SIGKILL.
final class Shutdown {
  /// Signals this close together are one request, because timeout(1) signals its child and then the
  /// group, and npm forwards a Ctrl-C that the terminal has sent already.
  private static final long SAME_REQUEST = 50_000_000;

  /// How long a shutdown may take before a notice names the processes.
  private static final long SILENCE = 1_000_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Groups groups;
  private final Adoption adoption;
  private boolean hasBegun;
  private boolean isRequested;
  private long interruptedAt = Long.MAX_VALUE;
  private long nextLook = Long.MAX_VALUE;
  private int exitCode;

  Shutdown(ProcessControl control, Console console, Groups groups, Adoption adoption) {
    this.control = control;
    this.console = console;
    this.groups = groups;
    this.adoption = adoption;
  }

  boolean hasBegun() {
    return hasBegun;
  }

  /// True if a signal requested the shutdown.
  boolean isRequested() {
    return isRequested;
  }

  /// True if no process is left, or the time for the shutdown is over.
  boolean isOver() {
    return hasBegun && (isNothingLeft() || groups.isOverdue());
  }

  /// Returns the exit code of reeve.
  int exitCode() {
    return exitCode;
  }

  /// Stops every group. The first call decides the exit code.
  void begin(int code) {
    if (hasBegun) {
      return;
    }
    hasBegun = true;
    exitCode = code;
    adoption.look();
    if (groups.isAnyRunning()) {
      console.report(Notices.stopping());
    }
    groups.stopAll();
    nextLook = control.now() + SILENCE;
  }

  /// Reports once which processes a long shutdown waits for.
  void look() {
    if (control.now() >= nextLook) {
      nextLook = Long.MAX_VALUE;
      String names = groups.stopping();
      if (!names.isEmpty()) {
        console.report(Notices.waitingFor(names, isRequested));
      }
    }
  }

  /// Returns the time of the next look, on the clock of [ProcessControl#now()].
  long nextLook() {
    return nextLook;
  }

  /// Handles SIGHUP, SIGINT or SIGTERM. A second SIGINT or SIGTERM kills.
  void request(Signal signal) {
    boolean isSecond = control.now() - interruptedAt > SAME_REQUEST;
    if (signal != Signal.HUP) {
      interruptedAt = Math.min(interruptedAt, control.now());
    }
    if (!isRequested) {
      isRequested = true;
      console.report(Notices.received(signal));
      begin(exitCode(signal).number());
    }
    if (isSecond && signal != Signal.HUP) {
      groups.killAll();
    }
  }

  private boolean isNothingLeft() {
    return groups.isEmpty() && adoption.isComplete();
  }

  private static ExitCode exitCode(Signal signal) {
    return switch (signal) {
      case HUP -> ExitCode.HANGUP;
      case INT -> ExitCode.INTERRUPTED;
      default -> ExitCode.TERMINATED;
    };
  }
}
