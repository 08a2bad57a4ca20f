package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a booted systemd runs of an export is what `reeve start` runs.
class SystemdBootIT {
  @TempDir Path temporary;
  private Path root;
  private Path units;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("my 100%n $HOME;shop"));
    units = temporary.resolve("units");
  }

  private void export(String... options) {
    Result result = Exported.export(root, units, "systemd", options);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private BootedSystemd systemd() throws IOException {
    return BootedSystemd.start(Files.createDirectory(temporary.resolve("own")), units, "shop");
  }

  @Test
  void serviceSeesWhatStartGivesIt() throws IOException {
    HostileStrings.writeProject(root, HostileStrings.LINES, HostileStrings.all());
    List<String> expected = Exported.seenUnderStart(root);
    export("-p", "6000");
    try (BootedSystemd systemd = systemd()) {
      Running running = systemd.running();
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
      assertThat(HostileStrings.seen(root)).isEqualTo(expected);
    }
  }

  @Test
  void killedProcessRestartsWithoutItsLeftOvers() throws IOException {
    Reeve.in(root).procfile("web: " + Exported.TREE);
    export();
    try (BootedSystemd systemd = systemd()) {
      String unit = "shop-web-1.service";
      systemd.running().await("tree", () -> systemd.processes(unit) == 4);
      long first = systemd.pid(unit);
      systemd.control("kill --kill-who=main --signal=KILL " + unit);
      systemd.running().await("restart", () -> !List.of(0L, first).contains(systemd.pid(unit)));
      systemd.running().await("tree", () -> systemd.processes(unit) == 4);
    }
  }

  @Test
  void stoppingTheTargetLeavesNoDescendants() throws IOException {
    Reeve.in(root).procfile("web: setsid sleep 1002 & " + Exported.TREE);
    export("-m", "web=2");
    try (BootedSystemd systemd = systemd()) {
      Running running = systemd.running();
      List<String> services = List.of("shop-web-1.service", "shop-web-2.service");
      for (String unit : services) {
        running.await("grandchildren", () -> systemd.processes(unit) == 5);
      }
      systemd.control("stop shop.target");
      for (String unit : services) {
        running.await("end", () -> systemd.control("is-active " + unit).equals("inactive\n"));
        assertThat(systemd.processes(unit)).isZero();
      }
    }
  }

  @Test
  void serviceUserHasEnvironmentAndLoggedOutput() throws IOException {
    String nobody = Exported.nobody(temporary);
    Reeve.in(root)
        .procfile("web: echo \"$KEY $(id -un) $USER\"; echo complaint >&2; exec sleep 1000")
        .file(".env", "KEY=value\n");
    Path logs = Files.createDirectory(temporary.resolve("my logs"));
    export("-u", nobody, "-l", logs.toString());
    try (BootedSystemd systemd = systemd()) {
      String text = "value " + nobody + " " + nobody + "\ncomplaint\n";
      Path log = logs.resolve("shop-web-1.log");
      systemd.running().await("log", () -> Exported.content(log).equals(text));
    }
  }
}
