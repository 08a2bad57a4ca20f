package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;
import static reeve.output.Printed.model;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pieces of output become whole lines, whatever the pieces and whatever the bytes.
class LineAssemblerTest {
  private static final int ROUNDS = 2_000;

  private final OutputBuffer out = new OutputBuffer();
  private final LineAssembler lines = Printed.lines(out);

  @Test
  void wholeLineIsPrintedImmediately() {
    feed(lines, "hello\n");

    assertThat(Printed.in(out)).isEqualTo("> | hello\n");
  }

  @Test
  void lineIsHeldUntilItIsWhole() {
    feed(lines, "hel");
    feed(lines, "lo");
    assertThat(Printed.in(out)).isEmpty();

    feed(lines, "\n");
    assertThat(Printed.in(out)).isEqualTo("> | hello\n");
  }

  @Test
  void lastLineWithoutNewlineGetsOne() {
    feed(lines, "one\ntwo");
    lines.finish();

    assertThat(Printed.in(out)).isEqualTo("> | one\n> | two\n");
  }

  @Test
  void finishPrintsTheRestOnce() {
    feed(lines, "rest");
    lines.finish();
    lines.finish();

    assertThat(Printed.in(out)).isEqualTo("> | rest\n");
  }

  @Test
  void finishAddsNothingAfterAWholeLine() {
    feed(lines, "one\n");
    lines.finish();

    assertThat(Printed.in(out)).isEqualTo("> | one\n");
  }

  @Test
  void nothingIsPrintedForNothing() {
    feed(lines, "");
    lines.finish();

    assertThat(out.isEmpty()).isTrue();
  }

  @Test
  void linesGoOnAfterFinish() {
    feed(lines, "one");
    lines.finish();
    feed(lines, "two\n");

    assertThat(Printed.in(out)).isEqualTo("> | one\n> | two\n");
  }

  @ParameterizedTest
  @CsvSource({
    "blank lines,             '\n\na\n\n\nb\n\n'",
    "only a newline,          '\n'",
    "NUL bytes,               '\0\na\0b\n\0\0\n'",
    "UTF-8,                   '\u00c3\u00bc\n\u00f0\u009f\u00a6\u0089\n'",
    "bytes that are no UTF-8, '\u00ff\u00fe\n\u00c3\n\u0080\u0080\n'",
    "carriage returns,        'a\r\nb\rc\n\r\n\r'",
    "cursor movements,        '\u001b[2Kup\n\u001b[A\n'",
    "blanks and tabs,         ' a \t\n\t\n  '",
    "other ends of lines,     'a\u000bb\fc\u0085d\n'",
    "no newline at the end,   'a\nbc'",
  })
  void bytesPassAsTheyAreWhereverThePiecesAreCut(String what, String text) {
    for (int first = 0; first <= text.length(); first++) {
      for (int second = first; second <= text.length(); second++) {
        OutputBuffer buffer = new OutputBuffer();
        LineAssembler cut = Printed.lines(buffer);
        feed(cut, text.substring(0, first));
        feed(cut, text.substring(first, second));
        feed(cut, text.substring(second));
        cut.finish();
        assertThat(Printed.in(buffer))
            .as("%s at %d, %d", what, first, second)
            .isEqualTo(model(text));
      }
    }
  }

  @Test
  void everyByteValuePassesAsItIs() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      all.append(c);
    }
    String text = all.append('\n').toString();

    feed(lines, text);

    assertThat(Printed.in(out)).isEqualTo(model(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 4096, 100_000})
  void randomTextInRandomPiecesReadsAsTheModelSays(int longestPiece) {
    for (int seed = 0; seed < ROUNDS / Math.min(longestPiece, 100); seed++) {
      Random random = new Random(seed);
      String text = randomText(random, random.nextInt(4 * longestPiece));
      OutputBuffer buffer = new OutputBuffer();
      LineAssembler pieces = Printed.lines(buffer);
      int at = 0;
      while (at < text.length()) {
        int end = Math.min(text.length(), at + random.nextInt(longestPiece + 1));
        feed(pieces, text.substring(at, end));
        at = end;
      }
      pieces.finish();
      assertThat(Printed.in(buffer).equals(model(text))).as("seed %d", seed).isTrue();
    }
  }

  private static String randomText(Random random, int length) {
    String common = "\n\nab \r\0\u001b\u00ff";
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int which = random.nextInt(2 * common.length());
      text.append(which < common.length() ? common.charAt(which) : (char) random.nextInt(256));
    }
    return text.toString();
  }
}
