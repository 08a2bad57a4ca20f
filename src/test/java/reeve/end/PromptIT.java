package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A line without its newline is shown when it has been held for a moment.
class PromptIT {
  private static final String WAIT_FOR_FIRST = "until [ -e first ]; do sleep 0.02; done; ";
  private static final String WAIT_FOR_SECOND = "until [ -e second ]; do sleep 0.02; done; ";

  @TempDir Path directory;

  private Running start(String... lines) {
    return Reeve.in(directory, "--no-timestamp").procfile(lines).start();
  }

  private void tell(String file) {
    Reeve.in(directory).file(file, "");
  }

  @Test
  void promptIsShownWhileItsProcessWaits() {
    try (Running running = start("a: printf 'name? '; sleep 100")) {
      running.awaitOutput("| name? ").signal("TERM");
      assertThat(running.result().text()).contains("| name? \nsystem |").doesNotContain("\n\n");
    }
  }

  @Test
  void lineInPiecesIsOneLine() {
    try (Running running =
        start("a: printf one; " + WAIT_FOR_FIRST + "printf ' two'; echo ' three'; echo four")) {
      running.awaitOutput("| one");
      tell("first");
      assertThat(running.result().text()).contains("\na.1    | one two three\na.1    | four\n");
    }
  }

  @Test
  void interruptedPromptContinuesWithItsPrefix() {
    assertThat(brokenOff("printf ' two\\n\\nthree\\n'"))
        .contains("a.1    | one\nb.1    | b\na.1    |  two\na.1    | \na.1    | three\n");
  }

  @Test
  void newlineAfterInterruptedPromptAddsNoEmptyLine() {
    assertThat(brokenOff("echo; echo two")).contains("a.1    | one\nb.1    | b\na.1    | two\n");
  }

  @Test
  void colourOfAPromptIsResetBeforeOtherOutput() {
    assertThat(brokenOff("printf '\\033[0mtwo\\n'", "\\033[32mone"))
        .contains("a.1    | \033[32mone\033[0m\nb.1    | b\na.1    | \033[0mtwo\n");
  }

  private String brokenOff(String rest) {
    return brokenOff(rest, "one");
  }

  /// What is printed where `b` prints a line between a prompt of `a` and the rest of it.
  private String brokenOff(String rest, String prompt) {
    try (Running running =
        start(
            "a: printf '" + prompt + "'; " + WAIT_FOR_SECOND + rest,
            "b: " + WAIT_FOR_FIRST + "echo b; sleep 100")) {
      running.awaitOutput("one");
      tell("first");
      running.awaitOutput("b.1    | b");
      tell("second");
      return running.result().text();
    }
  }

  @Test
  void twoPromptsEachHaveALine() {
    try (Running running = start("a: printf '1st? '; sleep 100", "b: printf '2nd? '; sleep 100")) {
      running.awaitOutput("1st? ").awaitOutput("2nd? ").signal("TERM");
      assertThat(running.result().text())
          .containsOnlyOnce("a.1    | 1st? \n")
          .containsOnlyOnce("b.1    | 2nd? \n");
    }
  }

  @Test
  void lastWordsWithoutANewlineGetOne() {
    try (Running running = start("a: printf one; sleep 0.3; printf two")) {
      assertThat(running.result().text()).contains("\na.1    | onetwo\nsystem | a.1 exited");
    }
  }
}
