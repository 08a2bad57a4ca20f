package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeve.daemonize.DaemonCheck;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// Units for systemd: a target, one service per process, and a file with the common environment.
final class SystemdExporter implements Exporter {
  private static final long NANOS_A_MICROSECOND = 1000;
  private static final long MICROSECONDS_A_SECOND = 1_000_000;

  /// Variables that differ between processes; those of the file would override them.
  private static final Set<String> OWN = Set.of("PORT", "PS");

  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    List<ExportedFile> files = new ArrayList<>();
    files.add(ExportedFile.of(context.app() + ".target", target(plan, context)));
    for (PlannedProcess process : plan.processes()) {
      files.add(
          ExportedFile.of(context.service(process) + ".service", service(plan, process, context)));
    }
    files.add(ExportedFile.secret(environmentFile(context), environment(plan, context)));
    return files;
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return ExportCheck.nameRefusal(name, "systemd");
  }

  private static String target(Plan plan, ExportContext context) {
    List<String> services = new ArrayList<>();
    for (PlannedProcess process : plan.processes()) {
      services.add(context.service(process) + ".service");
    }
    return context
        .templates()
        .get("app.target")
        .fill(new TemplateValues().with("app", context.app()).withEach("service", services));
  }

  private static String service(Plan plan, PlannedProcess process, ExportContext context) {
    StopRule stop = context.stopRule(process);
    boolean isDaemon = !DaemonCheck.findings(process.command()).isEmpty();
    String file = context.location() + "/" + environmentFile(context);
    String output =
        context.log(process).map(log -> "append:" + SystemdQuote.rest(log)).orElse("journal");
    TemplateValues values =
        new TemplateValues()
            .with("app", context.app())
            .with("process", process.name())
            .with("service", context.service(process))
            .with("user", SystemdQuote.rest(context.user()))
            .with("root", SystemdQuote.rest(plan.root()))
            .with("umask", context.octalUmask())
            .with("environment_file", SystemdQuote.pattern(file))
            .with("environment", own(process.environment()))
            .with("command", SystemdQuote.argument(process.command()))
            .withEach("exit_type", isDaemon ? List.of("cgroup") : List.of())
            .with("stop_signal", "SIG" + stop.signal())
            .with("stop_timeout", span(stop.timeout()))
            .with("output", output);
    return context.templates().get("process.service").fill(values);
  }

  private static String environment(Plan plan, ExportContext context) {
    List<String> entries = new ArrayList<>();
    plan.processes()
        .getFirst()
        .environment()
        .forEach((name, value) -> {
          if (!OWN.contains(name)) {
            entries.add(SystemdQuote.fileEntry(name, value));
          }
        });
    return context
        .templates()
        .get("app.env")
        .fill(new TemplateValues().with("app", context.app()).withEach("variable", entries));
  }

  private static String environmentFile(ExportContext context) {
    return context.app() + ".env";
  }

  private static String own(Environment environment) {
    List<String> items = new ArrayList<>();
    environment.forEach((name, value) -> {
      if (OWN.contains(name)) {
        items.add(SystemdQuote.environment(name, value));
      }
    });
    return String.join(" ", items);
  }

  /// Returns a time span, systemd.time(7); never 0, which means no limit.
  private static String span(long nanos) {
    long micros = Math.max(1, Math.ceilDiv(nanos, NANOS_A_MICROSECOND));
    boolean isWhole = micros % MICROSECONDS_A_SECOND == 0;
    return isWhole ? micros / MICROSECONDS_A_SECOND + "s" : micros + "us";
  }
}
