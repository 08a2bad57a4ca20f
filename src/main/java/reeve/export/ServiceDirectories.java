package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.plan.ShellExec;
import reeve.problem.ReeveException;
import reeve.text.Ascii;

/// The common layout of daemontools and its successors: per process a directory with a script that
/// execs the process, a file per variable, and a logger if a log directory is given.
final class ServiceDirectories {
  private static final long NANOS_A_TENTH = 100_000_000;
  private static final String LOGGER = "log/run";

  private final ExportContext context;
  private final EnvDirectory environment;
  private final List<ExportedFile> files = new ArrayList<>();

  /// @param environment the format in which the supervisor's tools read variables
  ServiceDirectories(ExportContext context, EnvDirectory environment) {
    this.context = context;
    this.environment = environment;
  }

  /// Renders one directory per process.
  ///
  /// @param scripts those of the format, without the logger
  /// @param sharedScripts those that several formats share
  List<ExportedFile> render(Plan plan, List<String> scripts, List<String> sharedScripts) {
    checkUser();
    for (PlannedProcess process : plan.processes()) {
      String directory = context.service(process) + "/";
      TemplateValues values = values(plan, process);
      for (String script : scripts) {
        add(directory + script, context.templates().get(script), values);
      }
      for (String script : sharedScripts) {
        add(directory + script, context.templates().getShared(script), values);
      }
      log(process)
          .ifPresent(log -> {
            TemplateValues logger = new TemplateValues().with("log", ShellQuote.word(log));
            add(directory + LOGGER, context.templates().get(LOGGER), logger);
          });
      files.addAll(environment.files(directory, process.environment()));
    }
    return files;
  }

  private void add(String path, Template template, TemplateValues values) {
    files.add(ExportedFile.script(path, template.fill(values)));
  }

  private TemplateValues values(Plan plan, PlannedProcess process) {
    StopRule stop = context.stopRule(process);
    return new TemplateValues()
        .with("app", context.app())
        .with("process", process.name())
        .with("service", context.service(process))
        .with("user", context.user())
        .with("root", ShellQuote.word(plan.root()))
        .with("umask", context.octalUmask())
        .with("command", ShellQuote.word(ShellExec.line(process.command())))
        .with("stop_signal", stop.signal())
        .with("tenths", Long.toString(Math.ceilDiv(stop.timeout(), NANOS_A_TENTH)));
  }

  private Optional<String> log(PlannedProcess process) {
    return context.logDirectory().map(directory -> directory + "/" + context.service(process));
  }

  /// Refuses a user that a script cannot name. The shell expands `~NAME` only if it is unquoted,
  /// and the tools that change the user do not accept numbers.
  private void checkUser() {
    String user = context.user();
    boolean isPlain = !user.startsWith("-") && !user.startsWith("+");
    for (int i = 0; i < user.length(); i++) {
      char c = user.charAt(i);
      isPlain &= Ascii.isNameCharacter(c) || ".@+-".indexOf(c) >= 0;
    }
    if (Ascii.areDigits(user) || !isPlain) {
      throw new ReeveException(
          "user \""
              + user
              + "\": the scripts need a name of letters, digits and _.@+-, not a number;"
              + " give one with -u");
    }
  }
}
