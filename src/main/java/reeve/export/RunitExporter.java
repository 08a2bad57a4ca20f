package reeve.export;

import java.util.List;
import reeve.plan.Plan;

/// Service folders for runit, runsv(8), whose control scripts signal the group.
final class RunitExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    return new ServiceFolders(context, EnvFolder.FIRST_LINE)
        .render(plan, List.of("run", "finish", "control/t", "control/k"), List.of());
  }
}
