package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Exported service directories under the real supervisors: a service is what `start` runs.
@Order(1) // takes long
class ServiceDirectoryIT {
  private static final String WEB = "shop-web-1";

  @TempDir Path root;
  private final String mark = UUID.randomUUID().toString();
  private final Survivors processes = new Survivors(mark);

  /// Exports a project of one entry; its processes carry a mark of their own.
  private void export(ServiceSupervisor supervisor, String command, String... options) {
    String[] arguments = new String[options.length + 5];
    System.arraycopy(new String[] {"export", "-a", "shop"}, 0, arguments, 0, 3);
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[arguments.length - 2] = supervisor.format();
    arguments[arguments.length - 1] = "units";
    Reeve reeve = Reeve.in(root, arguments).file(".env", Survivors.MARK + "=" + mark + "\n");
    if (!command.isEmpty()) {
      reeve.procfile(command);
    }
    Result result = reeve.run();
    assertThat(result.code()).as(result.toString()).isZero();
  }

  private Running supervise(ServiceSupervisor supervisor) {
    return supervisor.supervise(root, "supervisor-" + mark);
  }

  @AfterEach
  void endAll() {
    Survivors supervisors = new Survivors("supervisor-" + mark);
    while (!supervisors.list().isEmpty() || !processes.list().isEmpty()) {
      supervisors.kill();
      processes.kill();
    }
  }

  private String read(String file) {
    try {
      Path path = root.resolve(file);
      return Files.exists(path) ? Files.readString(path, UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What has become the command for good; a process that is about to has no environment for a
  /// moment.
  private List<String> sleeping() {
    return processes.list().stream().filter(process -> process.matches("\\d+ sleep 1000")).toList();
  }

  private void awaitCount(Running running, int count) {
    running.await(count + " processes", () -> processes.list().size() == count);
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void processGetsWhatStartGivesIt(ServiceSupervisor supervisor) {
    HostileStrings.writeProject(root, HostileStrings.LINES, HostileStrings.all());
    try (Running running = Reeve.in(root, "start", "--no-timestamp").start()) {
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
    }
    List<String> expected = HostileStrings.seen(root);
    Shell.run("rm '" + root + "/seen'");
    Reeve.in(root, "export", "-a", "shop", supervisor.format(), "units").run();
    try (Running running = supervise(supervisor)) {
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
    }
    assertThat(HostileStrings.seen(root)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void surroundingsAreThoseOfStart(ServiceSupervisor supervisor) {
    String show =
        "web: { grep -E '^(Sig(Blk|Ign|Cgt)|Umask|NSsid|NSpgid)' /proc/$$/status | sed"
            + " \"s/\\t$$\\b/\\tmine/\"; ls /proc/$$/fd; readlink /proc/$$/fd/0; id; ulimit -a; }"
            + " >seen.new; mv seen.new seen; exec sleep 1000";
    try (Running running = Reeve.in(root, "start").procfile(show).start()) {
      running.await("what the process saw", () -> !read("seen").isEmpty());
    }
    // Services keep /dev/null, where start gives a pipe that stays open.
    String expected = read("seen").replaceFirst("pipe:.*", "/dev/null");
    Shell.run("rm '" + root + "/seen'");
    export(supervisor, "");
    try (Running running = supervise(supervisor)) {
      running.await("what the process saw", () -> !read("seen").isEmpty());
    }
    // 32 and 33 are the C library's own, which the JVM of the test leaves ignored.
    assertThat(read("seen").replace("0000000180000000", "0000000000000000")).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void processIsStartedAgainWhenItWasKilled(ServiceSupervisor supervisor) {
    export(supervisor, "web: sleep 1000");
    try (Running running = supervise(supervisor)) {
      running.await("sleep", () -> !sleeping().isEmpty());
      List<String> first = sleeping();
      assertThat(first).hasSize(1);
      processes.kill();
      running.await("another", () -> !sleeping().isEmpty() && !sleeping().equals(first));
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void stopSignalsTheWholeGroupAndWaitsForIt(ServiceSupervisor supervisor) {
    String child =
        "sh -c 'trap \"echo $0 >>seen; exit\" TERM; echo $0 >>up; while :; do sleep 1; done'";
    export(supervisor, "web: " + child + " a & " + child + " b; wait");
    try (Running running = supervise(supervisor)) {
      running.await("both", () -> read("up").lines().count() == 2);
      supervisor.stop(root, WEB);
      running.await("exit", () -> processes.list().isEmpty());
      assertThat(read("seen").lines()).containsExactlyInAnyOrder("a", "b");
      supervisor.start(root, WEB);
      running.await("both", () -> read("up").lines().count() == 4);
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void whatIgnoresTheSignalIsKilledAfterTheTimeout(ServiceSupervisor supervisor) {
    export(
        supervisor, "web: trap '' TERM; sleep 1000 & sleep 1001; echo on; sleep 1002", "-t", "0.5");
    try (Running running = supervise(supervisor)) {
      awaitCount(running, 3);
      supervisor.stop(root, WEB);
      running.await("exit", () -> processes.list().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void leftOverOfLeaderIsKilledBeforeRestart(ServiceSupervisor supervisor) {
    export(
        supervisor,
        "web: echo up >>up; sleep 1000 & (trap '' TERM; exec sleep 1001) & sleep 0.5",
        "-t",
        "1");
    try (Running running = supervise(supervisor)) {
      running.await("start", () -> read("up").lines().count() > 0);
      running.await(
          "another start",
          () -> {
            assertThat(processes.list().size()).isLessThanOrEqualTo(4);
            return read("up").lines().count() > 3;
          });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceSupervisor.class,
      names = {"RUNIT", "S6"})
  void killLeavesNothing(ServiceSupervisor supervisor) {
    export(supervisor, "web: trap '' TERM; echo up >>up; sleep 1000 & sleep 1001; :");
    try (Running running = supervise(supervisor)) {
      awaitCount(running, 3);
      List<String> first = processes.list();
      supervisor.kill(root, WEB);
      running.await("another start", () -> read("up").lines().count() == 2);
      assertThat(processes.list()).doesNotContainAnyElementsOf(first);
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void outputGoesToTheLog(ServiceSupervisor supervisor) {
    String line = "'  a%s\\ b  '";
    export(
        supervisor,
        "web: echo " + line + "; echo error >&2; printf '%5000s.\\n' x; exec sleep 1000",
        "-l",
        "my log");
    try (Running running = supervise(supervisor)) {
      String log = "my log/" + WEB + "/current";
      running.await("log", () -> read(log).endsWith("x.\n"));
      assertThat(read(log)).contains("   a%s\\ b  \n", " error\n", " ".repeat(4999) + "x.\n");
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceSupervisor.class)
  void processBelongsToTheUser(ServiceSupervisor supervisor) throws IOException {
    String show =
        "web: { id; env | grep -E '^(HOME|USER|LOGNAME)='; cat .env units/"
            + WEB
            + "/env/PORT; } >seen.new 2>&1; mv seen.new seen; exec sleep 1000";
    Assumptions.assumeTrue(Shell.run("id -u").equals("0\n"), "needs root");
    Shell.run("chmod 777 '" + root + "'");
    export(supervisor, show, "-u", "nobody");
    try (Running running = supervise(supervisor)) {
      running.await("what the process saw", () -> !read("seen").isEmpty());
    }
    assertThat(read("seen"))
        .contains("nobody", "USER=nobody\n", "LOGNAME=nobody\n", "PORT: Permission denied");
  }
}
