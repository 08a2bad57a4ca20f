package reeve.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;
import reeve.text.Utf8;

/// Property lists for launchd of macOS, one per process, each with its environment.
final class LaunchdExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    List<ExportedFile> files = new ArrayList<>();
    for (PlannedProcess process : plan.processes()) {
      files.add(
          ExportedFile.secret(label(process, context) + ".plist", job(plan, process, context)));
    }
    return files;
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return LaunchdQuote.isHeld(value)
        ? null
        : "the value of the variable " + name + " " + LaunchdQuote.REFUSAL;
  }

  @Override
  public @Nullable String refusal(PlannedProcess process, ExportContext context) {
    String signal = context.stopRule(process).signal();
    if (!signal.equals("TERM")) {
      return "launchd stops with TERM only, not " + signal + "; give " + process.type() + " TERM";
    }
    return LaunchdQuote.isHeld(process.command())
        ? null
        : "the command of " + process.type() + " " + LaunchdQuote.REFUSAL;
  }

  private static String label(PlannedProcess process, ExportContext context) {
    return context.app() + "." + process.name();
  }

  private static String job(Plan plan, PlannedProcess process, ExportContext context) {
    StopRule stop = context.stopRule(process);
    List<String> log =
        context.log(process).map(path -> LaunchdQuote.text("the log", path)).stream().toList();
    TemplateValues values =
        new TemplateValues()
            .with("app", context.app())
            .with("process", process.name())
            .with("label", label(process, context))
            .with("user", LaunchdQuote.text("the user", context.user()))
            .with("root", LaunchdQuote.text("the root", plan.root()))
            .with("umask", Integer.toString(context.umask()))
            .with(
                "command", LaunchdQuote.text("the command of " + process.type(), process.command()))
            .with("stop_timeout", Long.toString(stop.seconds()))
            .withEach("log", log);
    addEnvironment(process, context, values);
    return context.templates().get("process.plist").fill(values);
  }

  private static void addEnvironment(
      PlannedProcess process, ExportContext context, TemplateValues values) {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    if (process.environment().get("PATH") == null && !context.searchPath().isEmpty()) {
      if (!Utf8.isValid(context.searchPath())) {
        throw new ReeveException("PATH is not UTF-8, and property lists have to be; change it");
      }
      names.add("PATH");
      texts.add(LaunchdQuote.text("PATH", context.searchPath()));
    }
    process
        .environment()
        .forEach((name, value) -> {
          names.add(name);
          texts.add(LaunchdQuote.text("the value of the variable " + name, value));
        });
    values.withEach("variable", names).withEach("value", texts);
  }
}
