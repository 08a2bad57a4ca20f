package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When prefixes are coloured: `--color`, else NO_COLOR, else FORCE_COLOR or CLICOLOR_FORCE, else
/// the terminal.
class ColorIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "'', --color=auto, false",
    "'', --color=always, true",
    "NO_COLOR=1, --color=always, true",
    "FORCE_COLOR=1, '', true",
    "FORCE_COLOR=3, --color=never, false",
    "FORCE_COLOR=0, '', false",
    "FORCE_COLOR=false, '', false",
    "FORCE_COLOR=, '', false",
    "CLICOLOR_FORCE=1, '', true",
    "CLICOLOR_FORCE=0, '', false",
    "NO_COLOR=1 FORCE_COLOR=1, '', false",
    "NO_COLOR=1 CLICOLOR_FORCE=1, '', false",
    "NO_COLOR= FORCE_COLOR=1, '', true",
    "FORCE_COLOR=0 CLICOLOR_FORCE=1, '', false",
    "TERM=dumb FORCE_COLOR=1, '', true",
  })
  void colourInAPipe(String variables, String options, boolean isColored) {
    assertThat(isColored(Reeve.shell(directory, call(variables, options)))).isEqualTo(isColored);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', --color=never, false",
    "NO_COLOR=1, '', false",
    "NO_COLOR=, '', true",
    "NO_COLOR=1, --color=always, true",
    "TERM=dumb, '', false",
    "TERM=dumb, --color=always, true",
    "TERM=dumb CLICOLOR_FORCE=1, '', true",
    "FORCE_COLOR=0, '', false",
    "NO_COLOR=1 FORCE_COLOR=1, '', false",
  })
  void colourOnATerminal(String variables, String options, boolean isColored) {
    Reeve reeve = new Terminal(directory).shell(call(variables, options));
    assertThat(isColored(reeve)).isEqualTo(isColored);
  }

  private static String call(String variables, String options) {
    return "unset FORCE_COLOR CLICOLOR_FORCE NO_COLOR; exec env "
        + variables
        + " \"$reeve\" "
        + options;
  }

  private static boolean isColored(Reeve reeve) {
    return reeve.procfile("a: echo hi").run().text().contains("\033[");
  }

  @Test
  void processesAreNotForcedToPrintColours() {
    Result result =
        Reeve.shell(directory, "unset FORCE_COLOR CLICOLOR_FORCE; exec \"$reeve\" --color=always")
            .procfile("a: env | grep -c -e COLOR; exit 0")
            .run();
    assertThat(result.text()).containsPattern("a\\.1    \\| \\S*0\n");
    Result given =
        Reeve.shell(directory, "unset FORCE_COLOR; exec \"$reeve\" --color=never")
            .procfile("a: echo force $FORCE_COLOR")
            .file(".env", "FORCE_COLOR=2\n")
            .run();
    assertThat(given.linesOf("a.1")).containsExactly("force 2");
  }

  @ParameterizedTest
  @CsvSource({
    "exit 3, sleep 100, true",
    "kill -SEGV $$, sleep 100, true",
    "./no-such-program, sleep 100, true",
    "exit 0, sleep 100, false",
    "sleep 100, exit 0, false",
    "sleep 100, kill $PPID; sleep 100, false",
    "trap 'exit 3' TERM; : > up; while :; do sleep 0.02; done, until [ -e up ]; do :; done, false",
  })
  void failureStandsOutInRed(String first, String second, boolean isFailure) {
    Result result =
        Reeve.in(directory, "--color=always").procfile("a: " + first, "b: " + second).run();
    assertThat(result.text().contains("\033[31ma.1 ")).isEqualTo(isFailure);
    assertThat(result.text()).contains("a.1 ").doesNotContain("\033[31mb.1 ");
  }

  @ParameterizedTest
  @CsvSource({
    "'', --procfile=missing, true",
    "'', --bogus, true",
    "'', --color=maybe, true",
    "'', --color=never --procfile=missing, false",
    "'', --color=never --bogus, false",
    "NO_COLOR=1, --procfile=missing, false",
    "NO_COLOR=1, --color=always --procfile=missing, true",
    "TERM=dumb, --procfile=missing, false",
  })
  void errorOnATerminalIsRed(String variables, String options, boolean isRed) {
    Result result = new Terminal(directory).shell(call(variables, options)).run();
    assertThat(result.text()).contains("reeve: ");
    assertThat(result.text().contains("\033[31mreeve: ")).isEqualTo(isRed);
  }

  @Test
  void errorInAPipeHasNoColor() {
    Result result = Reeve.in(directory, "--color=always", "--procfile=missing").run();
    assertThat(result.err()).startsWith("reeve: ").doesNotContain("\033");
  }

  @Test
  void unknownWordIsAnError() {
    Result result = Reeve.in(directory, "--color", "maybe").procfile("a: echo hi").run();
    assertThat(result.err())
        .isEqualTo("reeve: no color mode \"maybe\"; there are auto, always, never\n");
    assertThat(result.code()).isEqualTo(2);
  }
}
