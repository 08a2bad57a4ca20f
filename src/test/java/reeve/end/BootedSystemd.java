package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import reeve.Tools;

/// A systemd that has booted into what was exported, as process 1 of its own namespaces. Closing it
/// kills it and all that it started.
final class BootedSystemd implements AutoCloseable {
  private static final String SYSTEMD = "/lib/systemd/systemd";
  private static final String NAMESPACES =
      "unshare --fork --kill-child --pid --mount --uts --ipc --cgroup --net";

  /// The machine's own files and settings are out of its reach.
  private static final String PREPARE =
      """
      mount --make-rprivate / && mount -t proc proc /proc &&
      for directory in /etc /proc/sys; do
        mount --bind $directory $directory && mount -o remount,bind,ro $directory || exit
      done &&
      mount -t tmpfs tmpfs /run && mkdir -p /run/lock /run/systemd/system &&
      umount -l /sys/fs/cgroup && mount -t cgroup2 cgroup2 /sys/fs/cgroup &&\
      """;

  private final Path cgroup;
  private final Running running;

  private BootedSystemd(Path cgroup, Running running) {
    this.cgroup = cgroup;
    this.running = running;
  }

  /// Boots, and waits until the application is started; skips the test where the machine does not
  /// allow that.
  ///
  /// @param directory for its own files
  /// @param units of an export
  static BootedSystemd start(Path directory, Path units, String app) {
    Tools.needs("unshare", "nsenter", "mount", "systemctl", SYSTEMD);
    Path cgroup = makeCgroup();
    String unshare =
        "echo $$ > " + cgroup + "/cgroup.procs && exec setsid " + NAMESPACES + " sh -c '";
    String probe = Shell.run(unshare + PREPARE + " echo ready'");
    if (!probe.equals("ready\n")) {
      remove(cgroup);
      Assumptions.abort("no systemd can boot here: " + probe);
    }
    String boot = " exec " + SYSTEMD + " --unit=" + app + ".target --log-target=console'";
    Reeve line = Reeve.shell(directory, unshare + PREPARE + boot);
    for (String target : List.of("basic", "sysinit", "shutdown", "multi-user")) {
      line.file("boot/" + target + ".target", "[Unit]\nDefaultDependencies=no\n");
    }
    line.env("container", "unshare").env("SYSTEMD_UNIT_PATH", units + ":" + directory + "/boot");
    BootedSystemd systemd = new BootedSystemd(cgroup, line.start());
    systemd.awaitActive(app + ".target");
    return systemd;
  }

  private static Path makeCgroup() {
    Path root = Path.of("/sys/fs/cgroup");
    Path beside = root.resolve("unified"); // where the older kind is in use as well
    Path cgroup = (Files.isDirectory(beside) ? beside : root).resolve("reeve-" + UUID.randomUUID());
    String complaint = Shell.run("mkdir " + cgroup);
    Assumptions.assumeTrue(complaint.isEmpty(), "no systemd can boot here: " + complaint);
    return cgroup;
  }

  /// What systemctl prints.
  String control(String arguments) {
    Path children = Path.of("/proc/" + running.pid() + "/task/" + running.pid() + "/children");
    try {
      String pid = Files.readString(children, UTF_8).strip();
      return Shell.run("nsenter --target " + pid + " --all systemctl " + arguments);
    } catch (IOException e) {
      throw new AssertionError(running.output() + running.errors(), e);
    }
  }

  /// Its own number of the main process of a unit; 0 where there is none.
  long pid(String unit) {
    return Long.parseLong(control("show --property=MainPID --value " + unit).strip());
  }

  /// How many processes a unit has.
  int processes(String unit) {
    String file = cgroup + "/system.slice/" + unit + "/cgroup.procs";
    return Integer.parseInt(Shell.run("cat " + file + " 2>/dev/null | wc -l").strip());
  }

  void awaitActive(String unit) {
    running.await(unit, () -> control("is-active " + unit).equals("active\n"));
  }

  Running running() {
    return running;
  }

  @Override
  public void close() {
    running.close();
    running.result();
    remove(cgroup);
  }

  /// Removes a cgroup with those below it, once their processes are gone.
  private static void remove(Path cgroup) {
    Shell.run(
        "for try in $(seq 100); do find "
            + cgroup
            + " -depth -type d -exec rmdir {} + 2>/dev/null && break; sleep 0.1; done");
    if (Files.exists(cgroup)) {
      throw new AssertionError(
          cgroup + " has processes: " + Shell.run("cat " + cgroup + "/*.procs"));
    }
  }
}
