package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;

/// Service folders for daemontools, supervise(8). It signals single processes, so a script stands
/// between it and the group.
final class DaemontoolsExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    return new ServiceFolders(context, EnvFolder.FIRST_LINE)
        .render(plan, List.of("run"), List.of("group"));
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return EnvFolder.FIRST_LINE.refusal(name, value);
  }
}
