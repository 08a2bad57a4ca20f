package reeve.supervise;

import reeve.output.Console;
import reeve.problem.ExitCode;

/// The way from running to the end of everything: the groups are told to stop, then killed.
final class Shutdown {
  /// Signals this close are one request: timeout(1) signals its child and then the child's group,
  /// and npm passes on the Ctrl-C that the terminal has sent to reeve already.
  private static final long SAME_REQUEST = 50_000_000;

  /// How long a shutdown may take without a word.
  private static final long SILENCE = 1_000_000_000;

  private final ProcessControl control;
  private final Console console;
  private final Groups groups;
  private final Adoption adoption;
  private boolean hasBegun;
  private boolean isAskedFor;
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

  /// Whether a signal has asked for it.
  boolean isAskedFor() {
    return isAskedFor;
  }

  /// Whether nothing is left, or nothing more can be done about it.
  boolean isOver() {
    return hasBegun && (isNothingLeft() || groups.isOverdue());
  }

  /// The exit code for the whole.
  int exitCode() {
    return exitCode;
  }

  /// Tells all groups to stop. The first who asks for it decides the exit code.
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

  /// Says once who is waited for if the shutdown takes long.
  void look() {
    if (control.now() >= nextLook) {
      nextLook = Long.MAX_VALUE;
      String names = groups.stopping();
      if (!names.isEmpty()) {
        console.report(Notices.waitingFor(names, isAskedFor));
      }
    }
  }

  /// When something is due, as [ProcessControl#now()] counts.
  long nextLook() {
    return nextLook;
  }

  /// Somebody asks for it by HUP, INT or TERM. A second INT or TERM kills.
  void ask(Signal signal) {
    boolean isSecond = control.now() - interruptedAt > SAME_REQUEST;
    if (signal != Signal.HUP) {
      interruptedAt = Math.min(interruptedAt, control.now());
    }
    if (!isAskedFor) {
      isAskedFor = true;
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
