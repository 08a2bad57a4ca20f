package reeve.output;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import org.junit.jupiter.api.Test;

/// No line is ever printed after the shown part of another's: that gets a newline before.
class BrokenLineTest {
  private static final long START = 0;
  private static final long LATER = MILLISECONDS.toNanos(100);

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();
  private final LineAssembler a = lines("a");
  private final LineAssembler b = lines("b");

  @Test
  void shownLineIsBrokenOffByTheLineOfAnother() {
    shown(a, "name? ");

    feed(b, "hello\n", LATER);
    feed(a, "Ann\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\nb | hello\na | Ann\n");
  }

  @Test
  void heldLineBreaksNothingOff() {
    shown(a, "name? ");

    feed(b, "hel", LATER);
    feed(a, "Ann\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("Ann\n");
  }

  @Test
  void heldLineInterruptsTheShownLine() {
    shown(a, "name? ");

    shown(b, "sure? ", "\nb | sure? ");
    feed(a, "Ann\n", LATER);
    feed(b, "yes\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\na | Ann\nb | yes\n");
  }

  @Test
  void blankLineOfAnotherBreaksOffToo() {
    shown(a, "name? ");

    feed(b, "\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\nb | \n");
  }

  @Test
  void newlineThatHasBeenPutInIsNotPrintedAgain() {
    shown(a, "name? ");
    feed(b, "hello\n", LATER);

    feed(a, "\n", LATER);
    assertThat(Printed.takenFrom(out)).isEqualTo("\nb | hello\n");

    feed(a, "\nnext\n", LATER);
    assertThat(Printed.in(out)).isEqualTo("a | \na | next\n");
  }

  @Test
  void restOfABrokenLineIsHeldAndShownAsAnyOther() {
    shown(a, "name? ");
    feed(b, "hello\n", LATER);
    out.consume(out.size());

    shown(a, "again? ", "a | again? ");
    feed(b, "hello\n", LATER);
    feed(a, "\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\nb | hello\n");
  }

  @Test
  void emptyPieceDoesNotCountAsTheRestOfABrokenLine() {
    shown(a, "name? ");
    feed(b, "hello\n", LATER);

    feed(a, "", LATER);
    feed(a, "\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\nb | hello\n");
  }

  @Test
  void lineThatIsWholeBreaksNothingOff() {
    shown(a, "name? ");

    feed(a, "Ann\n", LATER);
    feed(b, "hello\n", LATER);
    feed(a, "\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("Ann\nb | hello\na | \n");
  }

  @Test
  void finishPrintsAHeldLineAfterTheLineItInterrupts() {
    shown(a, "name? ");
    feed(b, "rest", LATER);

    b.finish();
    a.finish();

    assertThat(Printed.in(out)).isEqualTo("\nb | rest\n");
    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);
  }

  private void shown(LineAssembler lines, String text) {
    shown(lines, text, (lines == a ? "a | " : "b | ") + text);
  }

  /// Feeds a part of a line and waits until it is shown.
  private void shown(LineAssembler lines, String text, String printed) {
    feed(lines, text, START);
    unfinished.show(LATER);
    assertThat(Printed.takenFrom(out)).isEqualTo(printed);
  }

  private LineAssembler lines(String name) {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], name + " | ", new byte[0]);
    return new LineAssembler(new PrefixedFormat(out, prefix), unfinished);
  }
}
