package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;

/// Service directories for daemontools, supervise(8). It signals single processes, so a script
/// passes its signals on to the group.
final class DaemontoolsExporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    return new ServiceDirectories(context, EnvDirectory.FIRST_LINE)
        .render(plan, List.of("run"), List.of("group"));
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return EnvDirectory.FIRST_LINE.refusal(name, value);
  }
}
