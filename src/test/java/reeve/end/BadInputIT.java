package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void badPortInTheEnvironmentIsNotShown() {
    Result result = reeve().env("PORT", "secret").run();
    assertRefused(result, 1, "PORT");
    assertThat(result.err()).doesNotContain("secret");
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
