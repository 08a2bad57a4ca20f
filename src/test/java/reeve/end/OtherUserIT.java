package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// A program with the set-user-ID bit may become a process of another user, which `reeve` may not
/// kill. Only root can make one.
class OtherUserIT {
  private static final String AS_ROOT = "./as-root --reuid=0 ";

  @TempDir Path directory;

  @BeforeEach
  void makeProgram() {
    Tools.needs("setpriv");
    Assumptions.assumeTrue(Daemon.isRoot(), "needs root");
    String make = "cp \"$(command -v setpriv)\" as-root && chmod 4755 as-root && ";
    String use = "(" + Shell.asNobody(directory, AS_ROOT + "id -ru)");
    String user = Shell.run("cd '" + directory + "' && " + make + use);
    Assumptions.assumeTrue(user.equals("0\n"), "set-user-ID has no effect here");
  }

  @Test
  void allWhoAreLeftAreNamed() {
    try (Running running = start("trap \"\" TERM; echo up; while :; do sleep 1000; done")) {
      running.awaitOutput("| up").signal("TERM");
      String left = String.join(", ", awaitEndOf(running));
      assertThat(running.output())
          .contains(
              "a.1 does not exit: pids " + left + " are still there, and belong to another user");
    }
  }

  @Test
  void leaderThatHasExitedIsNotNamed() {
    try (Running running = start("trap \"\" TERM; sleep 1000 & echo up; exec sleep 0.1")) {
      String left = String.join(", ", awaitEndOf(running));
      assertThat(running.output())
          .contains(
              "a.1 does not exit: pid " + left + " is still there, and belongs to another user");
    }
  }

  private Running start(String script) {
    return Reeve.shell(directory, Shell.asNobody(directory, "\"$reeve\" -t 0.2"))
        .procfile("a: " + AS_ROOT + "sh -c '" + script + "'")
        .start();
  }

  /// The pids of those who are left then.
  private static List<String> awaitEndOf(Running running) {
    running.await("exit", () -> !running.isAlive());
    running.await("last output", () -> running.output().contains("does not exit"));
    return running.survivors().stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
  }
}
