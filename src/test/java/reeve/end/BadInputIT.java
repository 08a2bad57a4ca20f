package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input is one line that says what is wrong, where, and what to do; nothing is started.
class BadInputIT {
  @TempDir Path directory;

  private void assertRefused(Result result, int code, String... parts) {
    assertThat(result.err()).startsWith("reeve: ").contains(parts);
    assertThat(result.err().lines().count()).as(result.err()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
    assertThat(result.code()).isEqualTo(code);
    assertThat(directory.resolve("started")).doesNotExist();
  }

  private Reeve reeve(String... arguments) {
    return Reeve.in(directory, arguments).procfile("web: touch started", "worker: touch started");
  }

  @Test
  void missingProcfile() {
    assertRefused(Reeve.in(directory).run(), 1, "cannot read Procfile: No such file", "-f");
    Result named = Reeve.in(directory, "-f", "x/P").run();
    assertThat(named.err()).isEqualTo("reeve: cannot read x/P: No such file or directory\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', there is Procfile.dev; use it with reeve -f Procfile.dev",
    "check, there is Procfile.dev; use it with reeve check -f Procfile.dev",
    "-d app, 'there are app/Procfile.a, app/procfile; use one as in reeve -f app/Procfile.a'",
    "-d empty, 'write one, or name it with -f'",
  })
  void missingProcfileNamesOthersThatAreThere(String arguments, String advice) {
    Reeve reeve =
        Reeve.shell(directory, "\"$reeve\" " + arguments).file("Procfile.dev", "a: true\n");
    reeve.file("app/procfile", "a: true\n").file("app/Procfile.a", "a: true\n");
    reeve.file("empty/Procfile~", "a: true\n").file("Procfile.d/x", "a: true\n");
    Result result = reeve.run();
    assertRefused(result, 1, "Procfile: No such file or directory; " + advice + "\n");
  }

  @Test
  void unreadableProcfile() throws Exception {
    Reeve reeve = Reeve.shell(directory, Shell.asNobody(directory, "\"$reeve\""));
    reeve.procfile("web: touch started");
    Files.setPosixFilePermissions(directory.resolve("Procfile"), Set.of());
    assertRefused(reeve.run(), 1, "cannot read Procfile: Permission denied");
  }

  @Test
  void directoryInPlaceOfTheProcfile() {
    assertRefused(Reeve.in(directory, "-f", ".").run(), 1, "cannot read .: Is a directory");
  }

  @Test
  void linkThatLeadsToItself() {
    Reeve reeve = Reeve.shell(directory, "ln -s loop loop; \"$reeve\" -f loop");
    assertRefused(reeve.run(), 1, "cannot read loop: Too many levels of symbolic links");
  }

  @Test
  void emptyProcfile() {
    assertRefused(Reeve.in(directory).file("Procfile", "").run(), 1, "Procfile: no entry");
    assertRefused(
        Reeve.in(directory).file("Procfile", "# web: x\n\n").run(), 1, "Procfile: no entry");
  }

  @ParameterizedTest
  @CsvSource({
    "'  web: x', indented",
    "web : x, whitespace before the colon",
    "w.b: x, 'a name may hold letters, digits, - and _'",
  })
  void lineThatIsNoEntryIsNamedWhereNoneIsLeft(String line, String reason) {
    for (String command : new String[] {"start", "check"}) {
      Result result = Reeve.in(directory, command).procfile(line).run();
      String kind = command.equals("start") ? "warning: " : "";
      assertThat(result.err().lines())
          .containsExactly(
              "reeve: Procfile:1: " + kind + "ignored, " + reason,
              "reeve: Procfile: no entry; write at least one line like \"web: ./server\"");
      assertThat(result.code()).isEqualTo(1);
    }
  }

  @Test
  void duplicateName() {
    Reeve reeve =
        Reeve.in(directory).procfile("web: touch started", "# again", "web: touch started");
    assertRefused(reeve.run(), 1, "Procfile:3: ", "\"web\"", "line 1");
  }

  @Test
  void procfileThatIsNotUtf8() {
    byte[] latin1 = "web: touch started\nx: echo caf\u00e9\n".getBytes(ISO_8859_1);
    assertRefused(Reeve.in(directory).file("Procfile", latin1).run(), 1, "Procfile:2: not UTF-8");
  }

  @Test
  void lineThatIsNoEntryIsNamedAndTheRestRuns() {
    Result result = Reeve.in(directory).procfile("a: echo hi", "what is this", "b:").run();
    assertThat(result.err())
        .isEqualTo(
            """
            reeve: Procfile:2: warning: ignored, not "name: command"
            reeve: Procfile:3: warning: ignored, "b" has no command
            """);
    assertThat(result.linesOf("a.1")).containsExactly("hi");
  }

  @Test
  void unknownProcess() {
    assertRefused(reeve("start", "wbe").run(), 1, "\"wbe\"", "web, worker");
    assertRefused(reeve("-m", "wbe=2").run(), 1, "\"wbe\"", "web, worker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web=", "web=-1", "web=x", "=2", "web", "web=1,", "web=99999999999"})
  void badFormation(String formation) {
    assertRefused(reeve("-m", formation).run(), 1, "is not NAME=COUNT", "web=2");
  }

  @Test
  void nothingToStart() {
    assertRefused(reeve("-m", "all=0").run(), 1, "nothing to start");
  }

  @ParameterizedTest
  @CsvSource({"-p,x", "-p,0", "-p,65536", "-t,x", "-t,-1", "-t,1e3", "--color,pink"})
  void badValue(String option, String value) {
    assertRefused(reeve(option, value).run(), 2, "\"" + value + "\"");
  }

  @Test
  void portTooHigh() {
    assertRefused(reeve("-p", "65500").run(), 1, "worker.1", "65600", "-p");
  }

  @Test
  void badPortInTheEnvironmentIsNotShown() {
    Result result = reeve().env("PORT", "secret").run();
    assertRefused(result, 1, "PORT");
    assertThat(result.err()).doesNotContain("secret");
  }

  @Test
  void unknownOptionIsUsageWithTheNearestName() {
    assertRefused(reeve("start", "--timeuot", "3").run(), 2, "--timeuot", "--timeout");
    assertRefused(reeve("--bogus").run(), 2, "--bogus");
  }

  @Test
  void optionWithoutItsValue() {
    assertRefused(reeve("start", "-p").run(), 2, "-p needs a value; write -p N");
  }

  @Test
  void rootThatIsNoDirectory() {
    assertRefused(reeve("-d", "no", "-f", "Procfile").run(), 1, "root no: No such file");
    assertRefused(
        reeve("-d", "Procfile", "-f", "Procfile").run(), 1, "root Procfile: Not a directory");
  }

  @Test
  void rootThatMayBeEnteredButNotListedIsFine() {
    String line = "mkdir app; chmod 711 app; ";
    Reeve reeve =
        Reeve.shell(directory, line + Shell.asNobody(directory, "\"$reeve\" run -d app pwd"));
    assertThat(reeve.run().text()).endsWith("/app\n");
  }

  @Test
  void commandTooLongForTheSystemStopsWhatRuns() {
    String longest = "x".repeat(200_000); // execve(2): one argument holds at most 128 KiB
    Result result = Reeve.in(directory).procfile("a: sleep 100", "b: echo " + longest).run();
    assertThat(result.err())
        .isEqualTo(
            "reeve: cannot start b.1: Argument list too long; the command has 200005 bytes\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.survivors()).isEmpty();
  }
}
