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
  private static final String STDIN = "--stdin";
  private static final String UMASK = "--umask";
  static final String SHELL = "--shell";
  static final String OTHER_SHELL = "--shell /bin/bash keeps it";
  private static final int OCTAL = 8;
  private static final int HIGHEST_UMASK = 0777;

  private LaunchOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(flag("--pty"));
    spec.addOption(flag("--no-pty"));
    spec.addOption(option("NAME", STDIN));
    spec.addOption(option("OCTAL", UMASK));
    addShellTo(spec);
  }

  /// For the commands that have to do with what a process gets, and do not start it.
  static void addShellTo(CommandSpec spec) {
    spec.addOption(option("PATH", SHELL));
    spec.addOption(flag("--no-port"));
  }

  /// How the options want processes to be started.
  ///
  /// @param guardTimeout nanoseconds between the stop signal and KILL when reeve is killed
  static Launch launch(ParseResult parsed, ProcessNames names, Console console, long guardTimeout) {
    return new Launch(
        shell(parsed),
        umask(Options.value(parsed, UMASK)),
        isPty(parsed),
        console.prefixColumns(),
        stdin(parsed, names),
        LifeOptions.keptPrograms(parsed),
        guardTimeout);
  }

  /// Whether each process gets a terminal of its own.
  static boolean isPty(ParseResult parsed) {
    boolean isInteractive = Terminal.isStandardOutput() && !isGiven(parsed, "--json");
    return isOn(parsed, "--pty", "--no-pty", isInteractive);
  }

  /// The path of the shell that runs the commands.
  static String shell(ParseResult parsed) {
    String path = Options.value(parsed, SHELL, Launch.SHELL);
    if (path.indexOf('/') < 0) {
      throw new OptionException(
          SHELL, new UsageException("--shell " + path + ": give its path, as /bin/" + path));
    }
    String fault = ProgramPath.fault(path);
    if (!fault.isEmpty()) {
      throw new OptionException(SHELL, new ReeveException("--shell " + path + ": " + fault));
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
      throw new OptionException(
          UMASK,
          new UsageException("umask \"" + octal + "\" is not an octal number from 0 to 777"));
    }
    return umask;
  }

  private static @Nullable String stdin(ParseResult parsed, ProcessNames names) {
    String name = Options.value(parsed, STDIN);
    if (name == null || names.isNone(name)) {
      return null;
    }
    if (PlanOptions.STANDARD_INPUT.equals(Options.value(parsed, PlanOptions.PROCFILE))) {
      throw new OptionException(
          STDIN, new UsageException("--stdin: standard input is the Procfile already, with -f -"));
    }
    return names.first(STDIN, name);
  }
}
