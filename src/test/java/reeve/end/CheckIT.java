package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `reeve check` says what would run and what is wrong, and starts nothing.
class CheckIT {
  @TempDir Path folder;

  private Reeve check(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "check";
    System.arraycopy(options, 0, all, 1, options.length);
    return Reeve.in(folder, all);
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
        .contains("Procfile:1: `no-such-program` is not in PATH", "Procfile:2: `./missing`")
        .doesNotContain("Procfile:3");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void pathIsThatOfTheEnvFile() {
    Reeve reeve = check().procfile("a: mine").file("tools/mine", "").file(".env", "PATH=tools\n");
    Shell.run("chmod +x '" + folder + "/tools/mine'");
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
  void portThatIsTakenIsAWarning() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
      int port = taken.getLocalPort();
      Result result = check("-p", Integer.toString(port)).procfile("a: sleep 1").run();
      assertThat(result.err()).contains("Procfile:1: warning: port " + port + " of a.1 is taken");
    }
  }

  @Test
  void whatStartRefusesIsRefusedInTheSameWords() {
    check().procfile("a: sleep 1", "a: sleep 2");
    assertThat(check().run().err()).isEqualTo(Reeve.in(folder).run().err()).contains("Procfile:2:");
    check().procfile("a: sleep 1");
    assertThat(check("-m", "b=1").run().err())
        .contains("\"b\"")
        .isEqualTo(Reeve.in(folder, "-m", "b=1").run().err());
    assertThat(check("-p", "70000").run().code()).isEqualTo(2);
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
    assertThat(decoded(json)).isEqualTo("2 " + Shell.run("cd '" + folder + "' && pwd"));
  }

  /// What a program that reads JSON makes of it: the number of processes, and the first one's
  /// folder.
  private String decoded(String json) {
    Shell.needs("perl");
    check().file("plan.json", json);
    String script =
        "$p = decode_json(<STDIN>)->{processes}; print scalar(@$p), \" $p->[0]{directory}\\n\"";
    return Shell.run("perl -MJSON::PP -0777 -e '" + script + "' < '" + folder + "/plan.json'");
  }

  @Test
  void environmentIsTheSameForEverybody() {
    Reeve.in(folder)
        .procfile(
            "a: tr '\\0' '\\n' < /proc/$$/environ | grep -E '^(ONE|TWO|PORT|PS|REEVE_PORT_A)=' |"
                + " sort")
        .file(".env", "ONE='a b'\nTWO=\"${ONE} c\"\n");
    String started = String.join("\n", Reeve.in(folder).run().linesOf("a.1"));
    Result run = Reeve.in(folder, "run", "-p", "5000", "a").run();
    assertThat(run.text().strip()).isEqualTo(started);
    String json = check("--json", "--show-values").run().text();
    for (String line : started.split("\n", -1)) {
      String[] pair = line.split("=", 2);
      assertThat(json).contains("\"" + pair[0] + "\":\"" + pair[1] + "\"");
    }
  }
}
