package reeve.cli;

import static reeve.output.JsonText.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reeve.env.Environment;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// The plan as JSON: an object with the processes, each with the variables that it adds to the
/// environment.
final class PlanJson {
  private final Plan plan;
  private final Environment inherited;
  private final boolean isShowing;

  /// @param inherited the variables that are omitted if unchanged
  /// @param isShowing true to print values, which may be secrets; false to print null instead
  PlanJson(Plan plan, Environment inherited, boolean isShowing) {
    this.plan = plan;
    this.inherited = inherited;
    this.isShowing = isShowing;
  }

  String text() {
    List<String> processes = plan.processes().stream().map(this::process).toList();
    return "{\"processes\":[\n" + String.join(",\n", processes) + "\n]}";
  }

  private String process(PlannedProcess process) {
    return "{\"name\":"
        + quote(process.name())
        + ",\"type\":"
        + quote(process.type())
        + ",\"instance\":"
        + process.instance()
        + ",\"port\":"
        + (process.port() == Plan.NO_PORTS ? "null" : process.port())
        + ",\"command\":"
        + quote(process.command())
        + ",\"directory\":"
        + quote(plan.root())
        + ",\"environment\":{"
        + environment(process.environment())
        + "}}";
  }

  private String environment(Environment environment) {
    List<String> added = new ArrayList<>();
    environment.forEach((name, value) -> {
      if (!Objects.equals(inherited.get(name), value)) {
        added.add(quote(name) + ":" + (isShowing ? quote(value) : "null"));
      }
    });
    return String.join(",", added);
  }
}
