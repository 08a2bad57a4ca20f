package reeve.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.plan.Plan;

/// Service directories for s6, s6-supervise. It signals single processes, so a script passes its
/// signals on to the group.
final class S6Exporter implements Exporter {
  @Override
  public List<ExportedFile> render(Plan plan, ExportContext context) {
    return new ServiceDirectories(context, EnvDirectory.WHOLE_FILE)
        .render(plan, List.of("run", "finish"), List.of("group"));
  }

  @Override
  public @Nullable String refusal(String name, String value) {
    return EnvDirectory.WHOLE_FILE.refusal(name, value);
  }
}
