package reeve.output;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A part of a line is shown when its newline does not come for a tenth of a second.
class UnfinishedLinesTest {
  private static final long START = -MILLISECONDS.toNanos(40); // nanoTime(3) may be below 0
  private static final long LATER = START + MILLISECONDS.toNanos(100);

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();
  private final LineAssembler a = lines("a");
  private final LineAssembler b = lines("b");
  private final LineAssembler c = lines("c");

  @Test
  void promptIsShownAfterATenthOfASecondAndNotBefore() {
    feed(a, "name? ", START);

    assertThat(unfinished.nextShow()).isEqualTo(LATER);
    unfinished.show(LATER - 1);
    assertThat(Printed.in(out)).isEmpty();

    unfinished.show(LATER);
    assertThat(Printed.in(out)).isEqualTo("a | name? ");
    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingIsDueAsLongAsAllLinesAreWhole() {
    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);
    feed(a, "one\n", START);
    feed(a, "", START);

    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);
    unfinished.show(Long.MAX_VALUE - 1);
    assertThat(Printed.in(out)).isEqualTo("a | one\n");
  }

  @Test
  void lineFinishedInTimeIsPrintedImmediately() {
    feed(a, "one, ", START);
    feed(a, "two\n", LATER - 1);

    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);
    unfinished.show(LATER);
    assertThat(Printed.in(out)).isEqualTo("a | one, two\n");
  }

  @Test
  void timeCountsFromTheFirstPieceOfALine() {
    feed(a, "one, ", START);
    feed(a, "two", LATER - 1);

    unfinished.show(LATER);

    assertThat(Printed.in(out)).isEqualTo("a | one, two");
  }

  @Test
  void newlineRestartsTheTime() {
    feed(a, "one", START);
    feed(a, "\ntwo", START + 5);

    assertThat(unfinished.nextShow()).isEqualTo(LATER + 5);
  }

  @Test
  void shownLineContinuesWithoutASecondPrefix() {
    shown("10%");

    feed(a, " 20%", LATER);
    assertThat(Printed.takenFrom(out)).isEqualTo(" 20%");
    assertThat(unfinished.nextShow()).isEqualTo(Long.MAX_VALUE);

    feed(a, " done\nnext\nrest", LATER);
    assertThat(Printed.in(out)).isEqualTo(" done\na | next\n");
    assertThat(unfinished.nextShow()).isEqualTo(LATER + LATER - START);
  }

  @Test
  void shownLineMayEndWithNothingButItsNewline() {
    shown("name? ");

    feed(a, "\n\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\na | \n");
  }

  @Test
  void allThatIsHeldIsShownInItsOrder() {
    feed(c, "first", START);
    feed(a, "second", START + 1);
    feed(b, "third", START + 2);

    unfinished.show(LATER + 1);
    assertThat(Printed.takenFrom(out)).isEqualTo("c | first\na | second");
    assertThat(unfinished.nextShow()).isEqualTo(LATER + 2);

    unfinished.show(LATER + 2);
    assertThat(Printed.in(out)).isEqualTo("\nb | third");
  }

  @Test
  void processThatHoldsAgainMovesToEndOfOrder() {
    feed(a, "one", START);
    feed(b, "two", START);
    feed(a, "\nthree", START + 1);
    out.consume(out.size());

    unfinished.show(LATER + 1);

    assertThat(Printed.in(out)).isEqualTo("b | two\na | three");
  }

  @Test
  void finishEndsAShownLine() {
    shown("name? ");

    a.finish();
    a.finish();
    feed(b, "hello\n", LATER);

    assertThat(Printed.in(out)).isEqualTo("\nb | hello\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 20) - 1, 1 << 20, (1 << 20) + 1})
  void longLineThatIsShownLosesNothing(int length) {
    shown("x");

    feed(a, "y".repeat(length) + "\n", LATER);

    assertThat(Printed.in(out).replace("\n", "")).hasSize(length).matches("y+");
  }

  /// Feeds a part of a line of `a` and waits until it is shown.
  private void shown(String text) {
    feed(a, text, START);
    unfinished.show(LATER);
    assertThat(Printed.takenFrom(out)).isEqualTo("a | " + text);
  }

  private LineAssembler lines(String name) {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], name + " | ", new byte[0]);
    return new LineAssembler(new PrefixedFormat(out, prefix), unfinished);
  }
}
