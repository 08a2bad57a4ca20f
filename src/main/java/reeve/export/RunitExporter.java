package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;

/// Service directories for runit, runsv(8), whose control scripts signal the group.
final class RunitExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    return new ServiceDirectories(context, EnvDirectory.FIRST_LINE)
        .render(plan, List.of("run", "finish", "control/t", "control/k"), List.of());
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return EnvDirectory.FIRST_LINE.refusal(name, value);
  }
}
