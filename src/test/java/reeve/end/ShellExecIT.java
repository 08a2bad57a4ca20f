package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// A command that is one program takes the place of its shell, and keeps its meaning.
class ShellExecIT {
  private static final String PROGRAM =
      """
      #!/usr/bin/env python3
      import os, signal, sys, time
      def on_signal(number, frame):
          print("got", signal.Signals(number).name, flush=True)
          if number == signal.SIGTERM:
              time.sleep(0.3)
              sys.exit(7)
      for each in (signal.SIGTERM, signal.SIGUSR1):
          signal.signal(each, on_signal)
      print("group" if os.getpid() == os.getpgrp() else "child", sys.argv[1:], flush=True)
      while True:
          signal.pause()
      """;

  @TempDir Path directory;

  enum Kind {
    SH("/bin/sh"),
    DASH("dash"),
    BASH("bash"),
    BUSYBOX("busybox");

    private final String program;

    Kind(String program) {
      this.program = program;
    }

    String path() {
      Tools.needs(program);
      return Shell.run("command -v " + program).strip();
    }
  }

  @ParameterizedTest
  @EnumSource
  void programGetsTheSignalsAndKeepsItsStatus(Kind shell) {
    Tools.needs("python3");
    Reeve reeve = Reeve.in(directory, "start", "--shell", shell.path()).file("serve", PROGRAM);
    Shell.run("chmod +x '" + directory.resolve("serve") + "'");
    try (Running running = reeve.procfile("a: X=1 ./serve 'b c' $X $PS 2>&1 # x").start()) {
      running.awaitOutput("group ['b c', 'a.1']").signal("USR1").awaitOutput("got SIGUSR1");
      Result result = running.signal("TERM").result();
      assertThat(result.text()).contains("got SIGTERM").contains("a.1 exited with code 7");
      assertThat(result.code()).isEqualTo(143);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void timeOfTheProgramIsCounted() {
    Tools.needs("python3");
    Reeve reeve = Reeve.in(directory, "start");
    reeve.file(
        "busy.py",
        """
        import time
        while time.process_time() < 0.3:
            pass
        print("done", flush=True)
        time.sleep(1000)
        """);
    try (Running running = reeve.procfile("a: python3 busy.py").start()) {
      Result result = running.awaitOutput("done").signal("INT").result();
      assertThat(result.text())
          .containsPattern("a.1 was killed by SIGTERM .*cpu (0\\.[3-9]|[1-9])");
    }
  }

  @Test
  void entryIsTheProgramUnderRunToo() {
    Reeve reeve = Reeve.in(directory, "run", "a");
    Result result = reeve.procfile("a: readlink /proc/self/exe /proc/$$/exe").run();
    assertThat(result.text().lines().distinct()).hasSize(1);
  }

  /// Each prints the same in a shell that is told nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd / && pwd",
        "A=1 env | grep ^A=",
        "A=x; sh -c 'echo $A'; echo $A",
        "A=1",
        "cd /",
        "pwd",
        "cd / ; pwd",
        "exec printf %s\\\\n x",
        "CMD='echo hi'; $CMD",
        "$CMD there",
        "\"$CMD\" there",
        "printf '%s|\\n' \"a  b\" c\\ d $IFS",
        "A=2 printenv A",
        "A=2 printenv A >file; cat file",
        "A=2 printenv A 2>&1",
        ">file printenv PS",
        "printenv nothing",
        "cat <nothing",
        "./nothing",
        "nothing with words",
        "./plain a b",
        "./script a b",
        "/",
        "trap 'echo bye' EXIT",
        "(exit 4)",
        "{ echo a; exit 5; }",
        "! false",
        "if true; then exit 6; fi",
        "sh -c 'kill -9 $$'",
        "sh -c 'exit 9'",
        "env | sed -n s/^PS=//p",
        "umask 077; umask",
        "for i in 1 2; do echo $i; done",
        "f() { echo f; }; f",
        "printf '%s\\n' $(echo 1; echo 2) \"`echo 3`\" ${NONE:-4}",
        "PATH=/nowhere sh -c : 2>file",
        "\"printf\" %s\\\\n x",
        "ls -d /??? | head -1",
        "cat file#1",
        "env # a comment; exit 3",
        "sleep 0 & wait",
        "time -p true 2>file",
        "eval 'exit 8'",
        "test -e / && exit 2",
      })
  void commandMeansWhatItMeansInAPlainShell(String command) {
    for (Kind shell : Kind.values()) {
      String path = shell.path() + (shell == Kind.BUSYBOX ? " sh" : "");
      Reeve reeve =
          Reeve.in(directory, "start", "--no-prefix", "--no-port", "--shell", shell.path());
      reeve.file("plain", "echo plain $0 $*\n").file("script", "#!/bin/sh\necho script $*\n");
      reeve.file("file#1", "one\n").file("run.sh", command + "\n");
      reeve.env("CMD", "echo several words");
      Shell.run("cd '" + directory + "' && chmod +x plain script");
      String line =
          "cd '"
              + directory
              + "'; PS=a.1 CMD='echo several words' "
              + path
              + " -c \"$(cat run.sh)\" </dev/null";
      String expected = Shell.run(line + "; echo exited with code $?");
      Result result = reeve.procfile("a: " + command).run();
      assertThat(said(result.text())).as("%s in %s", command, path).isEqualTo(said(expected));
    }
  }

  /// The lines of the command and how it exited, without what differs by itself: pids, variables of
  /// the caller, and the messages of shells, which name `exec`.
  private static String said(String text) {
    return text.lines()
        .filter(line -> !line.contains("started with pid") && !line.contains("="))
        .filter(line -> !line.contains(": "))
        .map(
            line -> line.replaceFirst("^a.1 (exited with code \\d+|was killed by SIGKILL).*", "$1"))
        .map(line -> line.replaceFirst("^was killed by SIGKILL", "exited with code 137"))
        .filter(line -> !line.equals("Killed"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
