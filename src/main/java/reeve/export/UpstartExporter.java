package reeve.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;

/// Jobs for upstart: one for the application, one per process type, one per process, and a shell
/// script with the common environment.
final class UpstartExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    Map<String, ExportedFile> jobs = new LinkedHashMap<>();
    String app = context.app();
    add(jobs, app, context.templates().get("app.conf").fill(new TemplateValues().with("app", app)));
    for (PlannedProcess process : plan.processes()) {
      if (process.instance() == 1) {
        TemplateValues values = new TemplateValues().with("app", app).with("type", process.type());
        add(jobs, app + "-" + process.type(), context.templates().get("type.conf").fill(values));
      }
      add(jobs, context.service(process), job(plan, process, context));
    }
    List<ExportedFile> files = new ArrayList<>(jobs.values());
    files.add(ShellEnvironment.file(plan, context));
    return files;
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return ExportCheck.nameRefusal(name, "upstart's shell");
  }

  private static void add(Map<String, ExportedFile> jobs, String job, String content) {
    if (jobs.put(job, ExportedFile.of(job + ".conf", content)) != null) {
      throw new ReeveException(
          "two jobs would be " + job + ".conf, of a type and of an instance; rename the type");
    }
  }

  private static String job(Plan plan, PlannedProcess process, ExportContext context) {
    StopRule stop = context.stopRule(process);
    TemplateValues values =
        new TemplateValues()
            .with("app", context.app())
            .with("type", process.type())
            .with("process", process.name())
            .with("user", UpstartQuote.argument(context.user()))
            .with("root", UpstartQuote.script(plan.root()))
            .with("umask", context.octalUmask())
            .with("port", Integer.toString(process.port()))
            .with("environment_file", UpstartQuote.script(ShellEnvironment.path(context)))
            .with("command", UpstartQuote.script(process.command()))
            .with("stop_signal", stop.signal())
            .with("stop_timeout", Long.toString(stop.seconds()))
            .with("console", context.logDirectory().isPresent() ? "none" : "log")
            .withEach("log", context.log(process).map(UpstartQuote::script).stream().toList());
    return context.templates().get("process.conf").fill(values);
  }
}
