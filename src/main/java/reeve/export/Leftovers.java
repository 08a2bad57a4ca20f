package reeve.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds files in LOCATION that an export by foreman or honcho, of any version, left there and that
/// the service manager still reads.
///
/// `shop-api-web.1.service` may be of an application `shop` or `shop-api`. It counts for `shop` if
/// the Procfile has `api-web`, and `shop-old.1.service` counts whatever the Procfile has.
public final class Leftovers {
  private static final Pattern MANIFEST = Pattern.compile("\\..+\\.reeve-export");
  private static final String TYPE = "-([A-Za-z0-9_-]+?)";

  private final FileTree disk;
  private final String location;
  private final String app;
  private final Set<String> types;
  private final Set<String> known = new HashSet<>(); // files that reeve writes or wrote
  private final List<String> found = new ArrayList<>();

  private Leftovers(FileTree disk, ExportContext context, Set<String> types) {
    this.disk = disk;
    this.location = context.location() + "/";
    this.app = Pattern.quote(context.app());
    this.types = types;
  }

  /// Returns the paths, relative to LOCATION.
  ///
  /// @param types all process types of the Procfile
  public static List<String> find(
      FileTree disk,
      ExportContext context,
      ExportFormat format,
      Set<String> types,
      List<ExportedFile> export) {
    Leftovers leftovers = new Leftovers(disk, context, types);
    export.forEach(file -> leftovers.known.add(file.path()));
    leftovers.readManifests();
    switch (format) {
      case SYSTEMD -> leftovers.findUnits();
      case LAUNCHD -> leftovers.find("", "-\\d+\\.plist", "");
      case UPSTART -> leftovers.find("", "-\\d+\\.conf", "\\.conf");
      case DAEMONTOOLS, RUNIT, S6 -> leftovers.findDirectories(export);
      case SUPERVISORD -> {} // reeve replaces the only file that foreman writes
    }
    return leftovers.found;
  }

  /// Adds the files that reeve wrote for any application.
  private void readManifests() {
    for (String name : disk.names(location)) {
      if (MANIFEST.matcher(name).matches()) {
        disk.read(location + name).map(Manifest::paths).ifPresent(known::addAll);
      }
    }
  }

  private void findUnits() {
    String instance = "[.-]\\d+\\.service";
    String master = "(?:\\.target|@\\d*\\.service)";
    find("", instance, master);
    Pattern directory = Pattern.compile(app + "(?:" + TYPE + ")?\\.target\\.wants");
    for (String name : disk.names(location)) {
      if (directory.matcher(name).matches()) {
        find(name + "/", instance, master);
      }
    }
  }

  /// @param directory with a trailing slash, or empty
  /// @param instance the pattern after the type in the name of a service
  /// @param master the same for the file of a whole type
  private void find(String directory, String instance, String master) {
    Pattern instances = Pattern.compile(app + TYPE + instance);
    Pattern masters = Pattern.compile(app + TYPE + master);
    for (String name : disk.names(location + directory)) {
      Matcher service = instances.matcher(name);
      Matcher type = masters.matcher(name);
      boolean isService = service.matches() && isOurs(service.group(1));
      boolean isMaster = !master.isEmpty() && type.matches() && types.contains(type.group(1));
      // systemd enables a unit of this export by such a link.
      if ((isService || isMaster) && !known.contains(name)) {
        found.add(directory + name);
      }
    }
  }

  private void findDirectories(List<ExportedFile> export) {
    Pattern directory = Pattern.compile(app + TYPE + "-\\d+");
    Set<String> exported = new HashSet<>();
    export.forEach(file -> exported.add(file.path().substring(0, file.path().indexOf('/'))));
    for (String name : disk.names(location)) {
      Matcher service = directory.matcher(name);
      if (exported.contains(name)) {
        findWithin(name + "/");
      } else if (service.matches()
          && isOurs(service.group(1))
          && disk.names(location + name).contains("run")
          && !known.contains(name + "/run")) {
        found.add(name);
      }
    }
  }

  /// Adds the files of loggers and variables.
  private void findWithin(String service) {
    if (disk.names(location + service + "log").contains("run")
        && !known.contains(service + "log/run")) {
      found.add(service + "log/run");
    }
    for (String name : disk.names(location + service + "env")) {
      if (!name.startsWith(".") && !known.contains(service + "env/" + name)) {
        found.add(service + "env/" + name);
      }
    }
  }

  private boolean isOurs(String type) {
    return types.contains(type) || type.indexOf('-') < 0;
  }
}
