package reeve.end;

import java.nio.file.Path;
import java.util.Locale;
import reeve.Tools;

/// The supervisors of service directories, and how they are told things.
enum ServiceSupervisor {
  DAEMONTOOLS("svscan units", "svc -d units/%s", "svc -u units/%s", "svc -k units/%s"),
  RUNIT(
      "runsvdir -P units", "sv -w 30 stop ./units/%s", "sv start ./units/%s", "sv kill ./units/%s"),
  S6(
      "s6-svscan units",
      "s6-svc -wD -T 30000 -d units/%s",
      "s6-svc -u units/%s",
      "s6-svc -k units/%s");

  private final String scan;
  private final String stop;
  private final String start;
  private final String kill;

  ServiceSupervisor(String scan, String stop, String start, String kill) {
    this.scan = scan;
    this.stop = stop;
    this.start = start;
    this.kill = kill;
  }

  String format() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Runs the services of the directory `units` below a root. Where that is permitted they live in
  /// a namespace of their own, which is killed when the supervisor exits.
  ///
  /// @param mark of the supervisor's processes, see [Survivors]
  Running supervise(Path root, String mark) {
    Tools.needs(scan.substring(0, scan.indexOf(' ')), "unshare");
    String contain = "unshare --pid --fork --mount-proc --kill-child";
    String line = contain + " true && exec " + contain + " " + scan + "; exec " + scan;
    return Reeve.shell(root, line).env(Survivors.MARK, mark).start();
  }

  void stop(Path root, String service) {
    tell(root, stop, service);
  }

  void start(Path root, String service) {
    tell(root, start, service);
  }

  void kill(Path root, String service) {
    tell(root, kill, service);
  }

  private static void tell(Path root, String command, String service) {
    Shell.run("cd '" + root + "' && " + command.formatted(service));
  }
}
