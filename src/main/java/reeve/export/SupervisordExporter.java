package reeve.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// An include file for supervisord, with a group that has one program per process, and a shell
/// script with the common environment.
final class SupervisordExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    List<String> names = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (PlannedProcess process : plan.processes()) {
      names.add(context.service(process));
      programs.add(program(plan, process, context, names.size()));
    }
    TemplateValues values =
        new TemplateValues()
            .with("app", context.app())
            .with("programs", String.join(",", names))
            .withEach("program", programs);
    return List.of(
        ExportedFile.of(context.app() + ".conf", context.templates().get("app.conf").fill(values)),
        ShellEnvironment.file(plan, context));
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return ExportCheck.nameRefusal(name, "supervisord's shell");
  }

  @Override
  public @Nullable String refusal(PlannedProcess process, ExportContext context) {
    return process.command().indexOf('\r') < 0
        ? null
        : "the command of "
            + process.type()
            + " holds a line end, which supervisord takes for the end of it; remove it";
  }

  private static String program(
      Plan plan, PlannedProcess process, ExportContext context, int priority) {
    StopRule stop = context.stopRule(process);
    String file = ShellQuote.word(ShellEnvironment.path(context));
    // A second shell, because a variable such as IFS would change the line's meaning in the first.
    String line = ". " + file + "; exec /bin/sh -c " + ShellQuote.word(process.command());
    TemplateValues values =
        new TemplateValues()
            .with("app", context.app())
            .with("process", process.name())
            .with("service", context.service(process))
            .with("user", SupervisordQuote.rest(context.user()))
            .with("root", SupervisordQuote.rest(plan.root()))
            .with("umask", context.octalUmask())
            .with("port", Integer.toString(process.port()))
            .with("command", SupervisordQuote.argument(line))
            .with("stop_signal", stop.signal())
            .with("stop_timeout", Long.toString(stop.seconds()))
            .withEach("log", context.log(process).map(SupervisordQuote::rest).stream().toList())
            .with("priority", Integer.toString(priority));
    return context.templates().get("program.conf").fill(values);
  }
}
