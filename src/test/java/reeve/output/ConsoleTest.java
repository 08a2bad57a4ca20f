package reeve.output;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;
import static reeve.output.Printed.notice;

import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/// Whose output is printed, and how reeve's own lines get on with those of the processes.
class ConsoleTest {
  private static final long LATER = MILLISECONDS.toNanos(100);

  private final OutputBuffer out = new OutputBuffer();
  private final Console text = console(false);
  private final Console json = new JsonConsole(out, Timestamp.NONE, Set.of("quiet.1"));

  @Test
  void quietProcessIsNotHeard() {
    for (Console console : new Console[] {text, json}) {
      Lines lines = console.linesOf("quiet.1", 0);
      feed(lines, "a\nb");
      lines.finish();

      assertThat(out.isEmpty()).isTrue();
      assertThat(console.nextShow()).isEqualTo(Long.MAX_VALUE);
    }
  }

  @Test
  void othersAreHeardBesideAQuietProcess() {
    feed(text.linesOf("quiet.1", 0), "a\n");
    feed(text.linesOf("quiet.2", 0), "b\n");
    text.report(notice("quiet.1 started"));

    assertThat(Printed.in(out)).isEqualTo("quiet.2 | b\nsystem  | quiet.1 started\n");
  }

  @Test
  void quietProcessBreaksNothingOff() {
    Lines lines = shown("name? ");

    feed(text.linesOf("quiet.1", 0), "a\n");
    feed(lines, "Ann\n");

    assertThat(Printed.in(out)).isEqualTo("Ann\n");
  }

  @Test
  void linesOfSeveralProcessesAreNeverMixed() {
    Lines web = text.linesOf("a.1", 0);
    Lines worker = text.linesOf("b.1", 1);

    feed(web, "one ");
    feed(worker, "two ");
    text.report(notice("three"));
    feed(web, "four\n");
    feed(worker, "five\n");

    assertThat(Printed.in(out))
        .isEqualTo("system  | three\na.1     | one four\nb.1     | two five\n");
  }

  @Test
  void systemLineBreaksAShownLineOff() {
    Lines lines = shown("name? ");

    text.report(notice("b"));
    feed(lines, "Ann\n");

    assertThat(Printed.in(out)).isEqualTo("\nsystem  | b\nweb.1   | Ann\n");
  }

  @Test
  void systemLineDoesNotShowWhatIsHeld() {
    Lines lines = text.linesOf("web.1", 0);
    feed(lines, "name? ");

    text.report(notice("b"));
    feed(lines, "Ann\n");

    assertThat(Printed.in(out)).isEqualTo("system  | b\nweb.1   | name? Ann\n");
  }

  @Test
  void heldLineIsDueAfterATenthOfASecond() {
    feed(text.linesOf("web.1", 0), "name? ", 5);

    assertThat(text.nextShow()).isEqualTo(LATER + 5);
    text.showHeld(LATER + 4);
    assertThat(out.isEmpty()).isTrue();
    text.showHeld(LATER + 5);
    assertThat(Printed.in(out)).isEqualTo("web.1   | name? ");
    assertThat(text.nextShow()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void objectsAreNeverShownInPieces() {
    Lines lines = json.linesOf("web.1", 0);
    feed(lines, "name? ");

    assertThat(json.nextShow()).isEqualTo(Long.MAX_VALUE);
    json.showHeld(Long.MAX_VALUE - 1);
    assertThat(out.isEmpty()).isTrue();

    feed(lines, "Ann\n");
    assertThat(Printed.in(out).lines()).hasSize(1);
    assertThat(Printed.in(out)).contains("\"name? Ann\"");
  }

  @Test
  void carriageReturnReturnsToPrefixOnTerminalOnly() {
    feed(console(true).linesOf("a.1", 0), "10%\r20%\n");
    assertThat(Printed.takenFrom(out)).isEqualTo("a.1     | 10%\ra.1     | 20%\n");

    feed(console(false).linesOf("a.1", 0), "10%\r20%\n");
    assertThat(Printed.in(out)).isEqualTo("a.1     | 10%\r20%\n");
  }

  @Test
  void objectsKeepColorsAndCarriageReturns() {
    feed(json.linesOf("web.1", 0), "\033[31mred\r\n");

    assertThat(Printed.in(out)).endsWith("\"line\":\"\\u001b[31mred\\u000d\"}\n");
  }

  /// Feeds a part of a line of `web.1` and waits until it is shown.
  private Lines shown(String part) {
    Lines lines = text.linesOf("web.1", 0);
    feed(lines, part);
    text.showHeld(LATER);
    assertThat(Printed.takenFrom(out)).isEqualTo("web.1   | " + part);
    return lines;
  }

  private Console console(boolean isTerminal) {
    PrefixStyle style = new PrefixStyle(Palette.PLAIN, Timestamp.NONE, "quiet.1".length());
    IntSupplier window = isTerminal ? () -> 80 : null;
    return new TextConsole(out, style, isTerminal, window, Set.of("quiet.1"));
  }
}
