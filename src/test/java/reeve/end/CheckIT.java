package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// `reeve check` says what would run and what is wrong, and starts nothing.
class CheckIT {
  @TempDir Path directory;

  private Reeve check(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "check";
    System.arraycopy(options, 0, all, 1, options.length);
    return Reeve.in(directory, all);
  }

  @Test
  void tableShowsNameCountPortAndCommand() {
    Result result =
        check("-m", "all=1,worker=2,clock=0")
            .procfile("web: sleep 1", "worker:   echo work | cat", "clock: date")
            .run();
    assertThat(result.text())
        .isEqualTo(
            """
            name    count  port  command
            web     1      5000  sleep 1
            worker  2      5100  echo work | cat
            clock   0      -     date
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void ignoredLinesAreProblems() {
    Result result =
        check().procfile("a: sleep 1", "what", "b:").file(".env", "A=1\nsecret words\n").run();
    assertThat(result.err())
        .isEqualTo(
            """
            reeve: Procfile:2: ignored, not "name: command"
            reeve: Procfile:3: ignored, "b" has no command
            reeve: .env:2: ignored, not "KEY=VALUE"
            """);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void problemsAreToldThoughThereCanBeNoPlan() {
    Result result = check().procfile("a: ls", "what").file(".env", "A='\n").run();
    assertThat(result.err().lines()).hasSize(2).first().asString().contains("Procfile:2: ignored");
    assertThat(result.err()).contains(".env:1: ");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void programThatIsNotInThePathIsAProblem() {
    Result result =
        check()
            .procfile(
                "a: cd x && A=1 exec no-such-program -v", "b: ./missing", "c: $PROGRAM; ls | wc")
            .run();
    assertThat(result.err())
        .contains(
            "Procfile:1: `no-such-program` is not in PATH",
            "Procfile:2: ./missing: no such file in ")
        .doesNotContain("Procfile:3");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void pathIsThatOfTheEnvFile() {
    Reeve reeve = check().procfile("a: mine").file("tools/mine", "").file(".env", "PATH=tools\n");
    Shell.run("chmod +x '" + directory + "/tools/mine'");
    assertThat(reeve.run().err()).isEmpty();
  }

  @Test
  void warningsAreProblemsOnlyWhenStrict() {
    check().procfile("a: sleep 5 &");
    Result result = check().run();
    assertThat(result.err()).startsWith("reeve: Procfile:1: warning: ");
    assertThat(result.code()).isZero();
    assertThat(check("--strict").run().code()).isEqualTo(1);
  }

  @Test
  void portInUseIsAWarningIfAnotherEntryNamesIt() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
      int port = taken.getLocalPort();
      Result result =
          check("-p", Integer.toString(port)).procfile("a: sleep 1", "b: echo $REEVE_PORT_A").run();
      assertThat(result.err())
          .contains("Procfile:1: warning: port " + port + " of a.1 is in use by ");
    }
  }

  @Test
  void whatStartRefusesIsRefusedInTheSameWords() {
    check().procfile("a: sleep 1", "a: sleep 2");
    assertThat(check().run().err())
        .isEqualTo(Reeve.in(directory).run().err())
        .contains("Procfile:2: \"a\" is already on line 1");
    check().procfile("a: sleep 1");
    assertThat(check("-m", "b=1").run().err())
        .contains("\"b\"")
        .isEqualTo(Reeve.in(directory, "-m", "b=1").run().err());
    assertThat(check("-p", "70000").run().code()).isEqualTo(2);
  }

  @Test
  void repeatedNameDoesNotStopTheCheck() {
    Result result = check().procfile("a: sleep 1", "a: sleep 2", "b: no-such-program").run();
    assertThat(result.text())
        .contains("a     1      5000  sleep 1\nb     1 ")
        .doesNotContain("sleep 2");
    assertThat(result.err().lines())
        .hasSize(2)
        .last()
        .asString()
        .isEqualTo("reeve: Procfile:3: `no-such-program` is not in PATH; install it or fix PATH");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void argumentsSelectAsTheyDoInStart() {
    check().procfile("a: sleep 1", "b: no-such-program");
    assertThat(check("a=2").run().text()).contains("a     2 ").contains("b     0 ");
    assertThat(check("a=2").run().code()).isZero();
    assertThat(check("c").run().err()).contains("no process \"c\"");
  }

  @Test
  void portsAreOffAsTheyAreInStart() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      check().procfile("a: sleep $PORT").file(".reeve", "no-port: true\nport: " + port + "\n");
      Result result = check().run();
      assertThat(result.text()).contains("a     1      -     sleep");
      assertThat(result.err()).isEmpty();
      assertThat(check("--json", "--show-values").run().text())
          .contains("\"port\":null")
          .doesNotContain("\"PORT\"");
    }
  }

  @Test
  void pathThatCannotBeRunSaysWhy() {
    Reeve reeve =
        check()
            .procfile(
                "a: ./script",
                "b: exec env A=b nohup bin/rails s",
                "c: /tmp",
                "d: cd sub && ./there && ./missing",
                "e: ./interpreted",
                "f: ./windows",
                "g: timeout -k 5 5 no-such-program",
                "h: sh -c 'no-such-program'",
                "i: sleep 1 | no-such-program")
            .file("script", "#!/bin/sh\n")
            .file("sub/there", "#!/bin/sh\n")
            .file("interpreted", "#!/no/such/interpreter\n")
            .file("windows", "#!/bin/sh\r\n");
    Shell.run("cd '" + directory + "' && chmod +x sub/there interpreted windows");
    assertThat(reeve.run().err())
        .contains("Procfile:1: ./script is not executable; run chmod +x ./script\n")
        .contains("Procfile:2: bin/rails: no such file in " + directory)
        .contains("Procfile:3: /tmp is a directory\n")
        .contains("Procfile:5: ./interpreted: its interpreter /no/such/interpreter does not exist")
        .contains("Procfile:6: ./windows has Windows line ends")
        .contains("Procfile:7: `no-such-program` is not in PATH")
        .contains("Procfile:8: `no-such-program` is not in PATH")
        .contains("Procfile:9: `no-such-program` is not in PATH")
        .doesNotContain("there");
  }

  @Test
  void lineThatTheShellRefusesIsAProblem() {
    Result result = check().procfile("a: echo \"unclosed", "b: if x; then", "c: echo 'it'").run();
    assertThat(result.err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("/bin/sh refuses the command: "));
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void whatOnlyBashKnowsIsAProblemInAnotherShell() {
    Tools.needs("dash");
    check()
        .procfile(
            "a: [[ a = a ]] && sleep 1",
            "b: source env && sleep 1",
            "c: sleep 1 &> log",
            "d: set -o pipefail; sleep 1 | cat",
            "e: echo '[[ &> source' # <<<",
            "f: bash -c 'source env; [[ -e x ]] &> y'",
            "g: echo {1..3}",
            "h: sh -c 'a=$([[ -e x ]] && echo y); sleep 1'",
            "i: trap 'kill 0' EXIT SIGINT; sleep 1",
            "j: sleep 1 >& log",
            "k: mkdir -p new && cd new && ../such");
    String dash = Shell.run("command -v dash").strip();
    Result result = check("--shell", dash).run();
    assertThat(result.err())
        .contains("Procfile:1: `[[` is unknown to " + dash + "; use `[`, or give --shell /bin/bash")
        .contains("Procfile:2: `source` is unknown")
        .contains("Procfile:3: `&>` is unknown")
        .contains("Procfile:4: `set -o pipefail` is unknown")
        .contains("Procfile:7: warning: `{1..3}` is plain text to " + dash)
        .contains("Procfile:8: `[[` is unknown to sh; use `[`, or write bash -c")
        .contains("Procfile:9: `trap SIG` is unknown to " + dash + "; leave out `SIG`, or")
        .contains("Procfile:10: `>&FILE` is unknown")
        .doesNotContain("Procfile:5", "Procfile:6", "Procfile:11");
    assertThat(result.code()).isEqualTo(1);
    check().procfile("a: [[ a = a ]] && sleep 1", "b: echo $(source env)", "c: trap : SIGINT");
    assertThat(check("--shell", "/bin/bash").run().err()).isEmpty();
    assertThat(check().env("REEVE_SHELL", "/bin/bash").run().code()).isZero();
  }

  @Test
  void tableIsAsWideAsTheTerminal() {
    Tools.needs("script");
    String command = "echo " + "x".repeat(100);
    check().procfile("web: " + command);
    assertThat(check().run().text()).contains(command);
    Result result =
        Reeve.shell(directory, "script -qec 'stty rows 24 cols 40; \"$reeve\" check' /dev/null")
            .run();
    assertThat(result.text()).contains("web   1      5000  echo xxxxxxxxxxxxx...\r\n");
  }

  @Test
  void jsonHoldsThePlanAndHidesValues() {
    check().procfile("web: echo \"hi\"\\n", "b: x").file(".env", "SECRET=hunter2\n");
    String json = check("--json", "-m", "web=2").run().text();
    assertThat(json)
        .contains("\"name\":\"web.2\",\"type\":\"web\",\"instance\":2,\"port\":5001")
        .contains("\"command\":\"echo \\\"hi\\\"\\\\n\"")
        .contains("\"SECRET\":null")
        .doesNotContain("hunter2");
    assertThat(check("--json", "--show-values").run().text())
        .contains("\"SECRET\":\"hunter2\"", "\"PORT\":\"5100\"", "\"PS\":\"b.1\"");
    assertThat(decoded(json)).isEqualTo("2 " + Shell.run("cd '" + directory + "' && pwd"));
  }

  /// What a program that reads JSON makes of it: the number of processes, and the first one's
  /// directory.
  private String decoded(String json) {
    Tools.needs("perl");
    check().file("plan.json", json);
    String script =
        "$p = decode_json(<STDIN>)->{processes}; print scalar(@$p), \" $p->[0]{directory}\\n\"";
    return Shell.run("perl -MJSON::PP -0777 -e '" + script + "' < '" + directory + "/plan.json'");
  }

  @Test
  void environmentIsTheSameForEverybody() {
    Reeve.in(directory)
        .procfile(
            "a: tr '\\0' '\\n' < /proc/$$/environ | grep -E '^(ONE|TWO|PORT|PS|REEVE_PORT_A)=' |"
                + " sort")
        .file(".env", "ONE='a b'\nTWO=\"${ONE} c\"\n");
    String started = String.join("\n", Reeve.in(directory).run().linesOf("a.1"));
    Result run = Reeve.in(directory, "run", "-p", "5000", "a").run();
    assertThat(run.text().strip()).isEqualTo(started);
    String json = check("--json", "--show-values").run().text();
    for (String line : started.split("\n", -1)) {
      String[] pair = line.split("=", 2);
      assertThat(json).contains("\"" + pair[0] + "\":\"" + pair[1] + "\"");
    }
  }
}
