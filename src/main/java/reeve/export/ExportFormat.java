package reeve.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reeve.problem.UsageException;
import reeve.text.Nearest;

/// The export formats, named after their service managers.
public enum ExportFormat {
  SYSTEMD,
  LAUNCHD,
  SUPERVISORD,
  UPSTART,
  DAEMONTOOLS,
  RUNIT,
  S6;

  /// Returns the format of a name.
  public static ExportFormat of(String name) {
    for (ExportFormat format : values()) {
      if (format.id().equals(name)) {
        return format;
      }
    }
    throw new UsageException(Nearest.unknown("format", name, names()));
  }

  /// Returns all names.
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ExportFormat format : values()) {
      names.add(format.id());
    }
    return names;
  }

  /// Returns its name on the command line, which is also that of its template directory.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Exporter exporter() {
    return switch (this) {
      case SYSTEMD -> new SystemdExporter();
      case LAUNCHD -> new LaunchdExporter();
      case SUPERVISORD -> new SupervisordExporter();
      case UPSTART -> new UpstartExporter();
      case DAEMONTOOLS -> new DaemontoolsExporter();
      case RUNIT -> new RunitExporter();
      case S6 -> new S6Exporter();
    };
  }
}
