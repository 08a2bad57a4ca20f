package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;

/// Renders the plan for one service manager; pure.
public interface Exporter {
  /// The service files, in the order in which they are shown.
  ///
  /// @param plan whose processes have only those variables that the services are to get beyond what
  ///   the service manager gives them
  /// @throws reeve.problem.ReeveException for what the format cannot hold
  List<ExportedFile> render(Plan plan, ExportContext context);

  /// Says why the format cannot hold a process; null if it can.
  default @Nullable String refusal(PlannedProcess process, ExportContext context) {
    return null;
  }

  /// Says why the format cannot hold a variable, without its value; null if it can.
  @Nullable String refusal(String name, String value);
}
