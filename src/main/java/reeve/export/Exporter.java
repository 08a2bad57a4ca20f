package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// Renders the plan for one service manager, without side effects.
public interface Exporter {
  /// Returns the service files in display order.
  ///
  /// @param plan its processes have only the variables that the service manager does not set itself
  /// @throws reeve.problem.ReeveException if the format cannot express something
  List<ExportedFile> render(Plan plan, ExportContext context);

  /// Returns why the format cannot express a process, or null if it can.
  default @Nullable String refusal(PlannedProcess process, ExportContext context) {
    return null;
  }

  /// Returns why the format cannot hold a variable, without showing its value; null if it can.
  @Nullable String refusal(String name, String value);
}
