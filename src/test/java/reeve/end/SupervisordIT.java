package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// What supervisord runs of an export is what `reeve start` runs.
class SupervisordIT {
  @TempDir Path temporary;
  private Path root;
  private Path location;

  @BeforeEach
  void makeRoot() throws IOException {
    Tools.needs("supervisord", "supervisorctl");
    root = Files.createDirectory(temporary.resolve("my 100%n $HOME;shop"));
    location = temporary.resolve("programs");
  }

  private void export(String... options) {
    Result result = Exported.export(root, location, "supervisord", options);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private Supervisord supervisord() throws IOException {
    return Supervisord.start(Files.createDirectory(temporary.resolve("own")), location);
  }

  @Test
  void serviceSeesWhatStartGivesIt() throws IOException {
    HostileStrings.writeProject(root, HostileStrings.LINES, HostileStrings.all());
    List<String> expected = Exported.seenUnderStart(root);
    export("-p", "6000");
    try (Supervisord supervisord = supervisord()) {
      Running running = supervisord.running();
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
      assertThat(HostileStrings.seen(root)).isEqualTo(expected);
    }
  }

  @Test
  void killedProcessIsStartedAgain() throws IOException {
    Reeve.in(root).procfile("web: exec sleep 1000");
    export();
    try (Supervisord supervisord = supervisord()) {
      long first = supervisord.awaitPid("shop:shop-web-1");
      Shell.run("kill -s KILL " + first);
      supervisord
          .running()
          .await("restart", () -> supervisord.awaitPid("shop:shop-web-1") != first);
    }
  }

  @Test
  void stoppingTheGroupLeavesNoGrandchild() throws IOException {
    Reeve.in(root).procfile("web: " + Exported.TREE);
    export("-m", "web=2");
    try (Supervisord supervisord = supervisord()) {
      Running running = supervisord.running();
      running.await("grandchildren", () -> sleeping(running) == 4);
      supervisord.control("stop 'shop:*'");
      assertThat(running.survivors()).hasSize(1);
      assertThat(supervisord.control("status")).contains("STOPPED").doesNotContain("RUNNING");
    }
  }

  private static long sleeping(Running running) {
    return running.survivors().stream().filter(process -> process.matches("\\d+ sleep .*")).count();
  }

  @Test
  void serviceUserHasEnvironmentAndLoggedOutput() throws IOException {
    String nobody = Exported.nobody(temporary);
    Reeve.in(root)
        .procfile("web: echo \"$KEY $(id -un) $HOME $USER\"; echo complaint >&2; exec sleep 1000")
        .file(".env", "KEY=value\n");
    Path logs = Files.createDirectory(temporary.resolve("my logs"));
    export("-u", nobody, "-l", logs.toString());
    try (Supervisord supervisord = supervisord()) {
      String home = Shell.run("getent passwd " + nobody + " | cut -d: -f6").strip();
      String text = "value " + nobody + " " + home + " " + nobody + "\ncomplaint\n";
      Path log = logs.resolve("shop-web-1.log");
      supervisord.running().await("log", () -> Exported.content(log).equals(text));
    }
  }
}
