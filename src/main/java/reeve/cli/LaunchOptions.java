package reeve.cli;

import static reeve.cli.Options.flag;
import static reeve.cli.Options.isGiven;
import static reeve.cli.Options.isOn;
import static reeve.cli.Options.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.output.Console;
import reeve.posix.Launch;
import reeve.posix.ProgramPath;
import reeve.posix.Terminal;
import reeve.posix.WorkingFolder;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// The options that decide how processes are started.
final class LaunchOptions {
  private static final int OCTAL = 8;
  private static final int HIGHEST_UMASK = 0777;

  private LaunchOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(flag("A terminal for each process (the default on a terminal)", "--pty"));
    spec.addOption(flag("Pipes instead", "--no-pty"));
    spec.addOption(option("NAME", "The process that gets what is typed", "--stdin"));
    spec.addOption(option("OCTAL", "The umask of the processes. Default: the caller's", "--umask"));
    spec.addOption(option("PATH", "What runs the commands. Default: /bin/sh", "--shell"));
    spec.addOption(flag("Set no PORT and REEVE_PORT_NAME", "--no-port"));
  }

  /// How the options want processes to be started.
  ///
  /// @param guardTimeout nanoseconds between the stop signal and KILL when reeve is killed
  static Launch launch(ParseResult parsed, ProcessNames names, Console console, long guardTimeout) {
    boolean isInteractive = Terminal.isStandardOutput() && !isGiven(parsed, "--json");
    return new Launch(
        shell(Options.value(parsed, "--shell", Launch.SHELL)),
        umask(Options.value(parsed, "--umask")),
        isOn(parsed, "--pty", "--no-pty", isInteractive),
        console.prefixColumns(),
        stdin(parsed, names),
        guardTimeout);
  }

  private static String shell(String path) {
    if (path.indexOf('/') < 0) {
      throw new UsageException("--shell " + path + ": give its path, as /bin/" + path);
    }
    if (!ProgramPath.isExecutable(path)) {
      throw new ReeveException("--shell " + path + ": there is no such program");
    }
    return WorkingFolder.absolute(path); // the root may be another folder
  }

  private static int umask(@Nullable String octal) {
    if (octal == null) {
      return Launch.CALLERS_UMASK;
    }
    int umask = 0;
    for (int i = 0; i < octal.length(); i++) {
      int digit = Character.digit(octal.charAt(i), OCTAL);
      umask = digit < 0 || umask < 0 ? -1 : umask * OCTAL + digit;
    }
    if (octal.isEmpty() || umask < 0 || umask > HIGHEST_UMASK) {
      throw new UsageException("umask \"" + octal + "\" is not an octal number from 0 to 777");
    }
    return umask;
  }

  private static @Nullable String stdin(ParseResult parsed, ProcessNames names) {
    String name = Options.value(parsed, "--stdin");
    if (name == null) {
      return null;
    }
    if (PlanOptions.STANDARD_INPUT.equals(Options.value(parsed, "--procfile"))) {
      throw new UsageException("--stdin: standard input is the Procfile already, with -f -");
    }
    return names.first("--stdin", name);
  }
}
