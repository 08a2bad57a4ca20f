package reeve.cli;

import org.jspecify.annotations.Nullable;
import reeve.output.Console;
import reeve.posix.Launch;
import reeve.problem.UsageException;
import reeve.system.Terminal;

/// The options for starting processes.
final class LaunchOptions {
  static final String OTHER_SHELL = "--shell /bin/bash keeps it";

  private LaunchOptions() {}

  /// Returns how processes are started.
  ///
  /// @param guardTimeout nanoseconds between the stop signal and SIGKILL if reeve is killed
  static Launch launch(GivenOptions given, ProcessNames names, Console console, long guardTimeout) {
    return new Launch(
        given.value(Options.SHELL, Launch.SHELL),
        given.value(Options.UMASK, Launch.CALLERS_UMASK),
        isPty(given),
        console.prefixColumns(),
        stdin(given, names),
        given.list(Options.KEEP_RUNNING),
        guardTimeout);
  }

  /// True if each process gets a terminal of its own.
  static boolean isPty(GivenOptions given) {
    boolean isInteractive = Terminal.isStandardOutput() && !given.isOn(Options.JSON);
    return given.isOn(Options.PTY, isInteractive);
  }

  private static @Nullable String stdin(GivenOptions given, ProcessNames names) {
    String name = given.value(Options.STDIN);
    if (name == null || names.isNone(name)) {
      return null;
    }
    boolean isTaken = PlanOptions.STANDARD_INPUT.equals(given.value(Options.PROCFILE));
    return given.read(
        Options.STDIN,
        name,
        typed -> {
          if (isTaken) {
            throw new UsageException("--stdin: standard input is the Procfile already, with -f -");
          }
          return names.one(Options.STDIN, typed);
        });
  }
}
