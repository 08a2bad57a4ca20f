package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// What left its group and hid, or ignores SIGTERM, is gone after the shutdown.
class OrphanIT {
  @TempDir Path directory;

  @Test
  void processWithEmptyEnvironmentIsStopped() {
    try (Running running =
        Reeve.in(directory)
            .procfile("a: env -i setsid -f sh -c '" + writePid("sleep 1000") + "'; sleep 1000")
            .start()) {
      long pid = awaitPid(running);
      Result result = running.signal("TERM").result();
      assertThat(result.code()).isEqualTo(143);
      assertThat(ProcessHandle.of(pid)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 255})
  void endOfADaemonGivesItsCode(int code) {
    Result result =
        Reeve.in(directory)
            .procfile("a: setsid -f sh -c 'sleep 0.5; exit " + code + "'", "b: sleep 1000")
            .run();
    assertThat(result.text()).contains("a.1 exited with code " + code);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void daemonKilledBySignalGives128AndItsNumber() {
    try (Running running =
        Reeve.in(directory)
            .procfile("a: setsid -f sh -c '" + writePid("sleep 1000") + "'", "b: sleep 1000")
            .start()) {
      long pid = awaitPid(running);
      running.awaitOutput("daemonized");
      Shell.run("kill -s SEGV " + pid);
      Result result = running.result();
      assertThat(result.code()).as("%s", result).isEqualTo(128 + 11);
    }
  }

  @Test
  void thousandOrphansAreStopped() {
    Tools.needs("perl");
    try (Running running =
        Reeve.in(directory, "-t", "20")
            .procfile(
                "a: perl -MPOSIX=setsid -e 'for (1..1000) { next if fork; setsid(); exec"
                    + " qw(sleep 1000) } print qq(up\\n)'; exec sleep 1000")
            .start()) {
      running.awaitOutput("| up").awaitOutput("in the background");
      Result result = running.signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.text().lines().filter(line -> line.contains("in the background")))
          .hasSizeBetween(1, 2); // as perl, and as sleep
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void stubbornDaemonIsKilledAfterTheTimeout() {
    try (Running running =
        Reeve.in(directory, "-t", "0.5")
            .procfile("a: setsid -f sh -c \"trap '' TERM; " + writePid("sleep 1000") + "\"")
            .start()) {
      running.awaitOutput("daemonized");
      awaitPid(running);
      Result result = running.signal("INT").result();
      assertThat(result.text()).contains("sending SIGKILL to a.1");
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void stoppedDaemonHearsTheStopSignal() {
    try (Running running =
        Reeve.in(directory).procfile("a: setsid -f sh -c 'kill -s STOP $$; sleep 1000'").start()) {
      Result result = running.awaitOutput("daemonized").signal("INT").result();
      assertThat(result.text()).doesNotContain("SIGKILL");
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void fastForkingProgramIsKilled() {
    Tools.needs("perl");
    String race = "$SIG{TERM} = q(IGNORE); for (1..3000) { setsid(); exit if fork; } sleep 1000";
    try (Running running =
        Reeve.in(directory, "-t", "0.2")
            .procfile("a: perl -MPOSIX=setsid -e '" + race + "'; sleep 1000")
            .start()) {
      Result result = running.awaitOutput("a.1 started").signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.survivors()).isEmpty();
    }
  }

  /// Each link of the chain is in a session of its own, and gone in a ten-thousandth of a second,
  /// too soon for this test to see it; but a pipe without a writer ends. The chain exits by itself
  /// after a while.
  @ParameterizedTest
  @ValueSource(strings = {"SIG_DFL", "SIG_IGN"})
  void chainOfForksIsCaught(String disposition) {
    Tools.needs("cc");
    String program =
        """
        #include <signal.h>
        #include <time.h>
        #include <unistd.h>
        int main() {
          time_t end = time(0) + 30;
          signal(SIGTERM, %s);
          while (time(0) < end) {
            if (fork() > 0) _exit(0);
            setsid();
          }
        }
        """
            .formatted(disposition);
    Reeve reeve = Reeve.in(directory, "-t", "1", "--can-die", "chain").file("chain.c", program);
    Shell.run("cd '" + directory + "' && cc -o chain chain.c && mkfifo pipe");
    String chain = "chain: ./chain 9<>pipe";
    try (Running running = reeve.procfile(chain, "b: echo up; sleep 1000").start()) {
      Result result = running.awaitOutput("| up").signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      String read = "cd '" + directory + "' && dd if=pipe iflag=nonblock 2>&1";
      assertThat(Shell.run(read)).as("%s", result).doesNotContain("unavailable");
    }
  }

  /// The system calls it a zombie, though another of its threads goes on.
  @Test
  void daemonWhoseFirstThreadHasExitedIsStopped() {
    Tools.needs("cc");
    String program =
        """
        #include <pthread.h>
        #include <stdio.h>
        #include <unistd.h>
        void *run(void *none) {
          sleep(1000);
          return 0;
        }
        int main() {
          pthread_t thread;
          if (fork() > 0) return 0;
          setsid();
          pthread_create(&thread, 0, run, 0);
          FILE *file = fopen("new", "w");
          fprintf(file, "%d", getpid());
          fclose(file);
          rename("new", "pid");
          pthread_exit(0);
        }
        """;
    Reeve reeve = Reeve.in(directory).file("threads.c", program);
    Shell.run("cd '" + directory + "' && cc -pthread -o threads threads.c");
    try (Running running = reeve.procfile("a: ./threads", "b: sleep 1000").start()) {
      long pid = awaitPid(running);
      Result result = running.awaitOutput("daemonized").signal("INT").result();
      assertThat(result.code()).isEqualTo(130);
      assertThat(result.text()).contains("a.1 was killed by SIGTERM");
      assertThat(ProcessHandle.of(pid)).isEmpty();
    }
  }

  @Test
  void zombiesOfAParentThatDoesNotReapDelayNothing() {
    Tools.needs("perl");
    String parent = "for (1..50) { fork or exit } print qq(up\\n); close STDOUT; sleep 1000";
    try (Running running = Reeve.in(directory).procfile("a: perl -e '" + parent + "'").start()) {
      long begin = System.nanoTime();
      Result result = running.awaitOutput("| up").signal("TERM").result();
      assertThat(result.text()).doesNotContain("SIGKILL").doesNotContain("does not end");
      assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void childrenOfTheShellThatBecameReeveAreLeftAlone() {
    try (Running running =
        Reeve.shell(
                directory,
                "sleep 1000 >/dev/null 2>&1 & echo $! > new; mv new pid; exec \"$reeve\"")
            .procfile("a: echo up; sleep 0.5")
            .start()) {
      Result result = running.result();
      assertThat(result.text()).doesNotContain("sleep").contains("a.1 exited with code 0");
      assertThat(result.survivors()).singleElement().asString().endsWith("sleep 1000");
    }
  }

  /// A script that becomes a command when it has written its pid.
  private static String writePid(String command) {
    return "echo $$ > new; mv new pid; exec " + command;
  }

  private long awaitPid(Running running) {
    Path file = directory.resolve("pid");
    running.await("pid", () -> Files.exists(file));
    return Long.parseLong(Shell.run("cat '" + file + "'").strip());
  }
}
