package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done to a line on its way to people: colours end with it, and on a terminal a carriage
/// return goes back to the end of the prefix. `^[` stands for escape, `^M` for a carriage return,
/// `^J` for a newline, `!` for a moment in which what is held gets shown.
class PrefixedFormatTest {
  private static final long LONG = 1_000_000_000;

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();

  @ParameterizedTest
  @CsvSource({
    "text^J,                     > text^J",
    "^[[31mred^J,                > ^[[31mred^[[0m^J",
    "^[[31mred^[[m^J,            > ^[[31mred^[[m^J",
    "^[[31mred^[[39m^J,          > ^[[31mred^[[39m^J",
    "^[[1;31mred^[[39m^J,        > ^[[1;31mred^[[39m^[[0m^J",
    "^[[31mred^Jplain^J,         > ^[[31mred^[[0m^J> plain^J",
    "^[[31m^J^J,                 > ^[[31m^[[0m^J> ^J",
    "^[[2K^[[Aup^J,              > ^[[2K^[[Aup^J",
    "^[[31mred,                  > ^[[31mred^[[0m^J",
    "^[[31mred!,                 > ^[[31mred^[[0m^J",
    "^[[31mred!^J,               > ^[[31mred^[[0m^J",
    "^[[31mred!^[[0m^J,          > ^[[31mred^[[0m^J",
    "^[[31mred!more^Jnext^J,     > ^[[31mredmore^[[0m^J> next^J",
    "a^[[31mb^[[0m^[[1mc^J,      > a^[[31mb^[[0m^[[1mc^[[0m^J",
    "^[[3^Jtext^J1m^J,           > ^[[3^J> text^J> 1m^J",
    "^[[3^J1mtext^J,             > ^[[3^J> 1mtext^J",
  })
  void colorEndsWithItsLine(String text, String printed) {
    assertThat(print(false, text)).isEqualTo(printed);
  }

  @Test
  void colorEndsWhereTheLineIsBrokenOff() {
    LineAssembler red = lines(false);
    feed(red, "\033[31mred");
    unfinished.show(LONG);

    feed(lines(false), "other\n");
    feed(red, "plain\n");

    assertThat(shown()).isEqualTo("> ^[[31mred^[[0m^J> other^J> plain^J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[[31mred^Jplain^J", "^[[1;38;2;10;20;30mx^[[22m^J^[[31m^[[39m^Jy"})
  void colorEndsWithItsLineWhereverThePiecesAreCut(String text) {
    String bytes = bytes(text);
    String whole = print(false, text);
    for (int first = 0; first <= bytes.length(); first++) {
      for (int second = first; second <= bytes.length(); second++) {
        LineAssembler cut = lines(false);
        feed(cut, bytes.substring(0, first));
        feed(cut, bytes.substring(first, second));
        unfinished.show(LONG);
        feed(cut, bytes.substring(second));
        cut.finish();
        assertThat(shown()).as("%d, %d", first, second).isEqualTo(whole);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10%^M20%^J,           > 10%^M> 20%^J",
    "10%^M20%^M30%^J,      > 10%^M> 20%^M> 30%^J",
    "^M10%^J,              > ^M> 10%^J",
    "text^M^J,             > text^M^J",
    "^M^J,                 > ^M^J",
    "10%^M20%^M^J,         > 10%^M> 20%^M^J",
    "a^M^Jb^M^J,           > a^M^J> b^M^J",
    "a^M^Jb^J,             > a^M^J> b^J",
    "text^M,               > text^M^J",
    "10%^M!,               > 10%^M^J",
    "10%^M!^J,             > 10%^M^J",
    "10%^M!20%^J,          > 10%^M> 20%^J",
    "10%!^M20%^J,          > 10%^M> 20%^J",
    "10%!^M!20%^J,         > 10%^M> 20%^J",
    "10%^M^[[K20%^J,       > 10%^M> ^[[K20%^J",
    "10%^M!^[[K20%^J,      > 10%^M> ^[[K20%^J",
    "^[[31m10%^M^J,        > ^[[31m10%^M^[[0m^J",
  })
  void carriageReturnOnATerminalGoesBackToTheEndOfThePrefix(String text, String printed) {
    assertThat(print(true, text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "10%^M20%^J,           > 10%^M20%^J",
    "^M10%^J,              > ^M10%^J",
    "text^M^J,             > text^M^J",
    "^M^M^J,               > ^M^M^J",
    "text^M,               > text^M^J",
    "10%^M!20%^J,          > 10%^M20%^J",
    "10%!^M!20%^M^J,       > 10%^M20%^M^J",
  })
  void carriageReturnElsewhereIsPassedAsItIs(String text, String printed) {
    assertThat(print(false, text)).isEqualTo(printed);
  }

  @Test
  void carriageReturnIsNotShownBeforeItsMeaningIs() {
    LineAssembler lines = lines(true);
    feed(lines, "10%\r");

    unfinished.show(LONG);
    assertThat(shown()).isEqualTo("> 10%");

    feed(lines, "20%");
    assertThat(shown()).isEqualTo("^M> 20%");
  }

  @Test
  void carriageReturnBeforeABreakBelongsToTheFirstPart() {
    LineAssembler lines = lines(true);
    feed(lines, "10%\r");
    unfinished.show(LONG);

    feed(lines(true), "other\n");
    feed(lines, "20%\n");

    assertThat(shown()).isEqualTo("> 10%^M^J> other^J> 20%^J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10%^M20%^M30%^J", "a^M^Jb^M^J^M^J", "^M^Ja^M", "^[[31ma^Mb^[[0m^M^J"})
  void carriageReturnMeansTheSameWhereverThePiecesAreCut(String text) {
    String bytes = bytes(text);
    String whole = print(true, text);
    for (int first = 0; first <= bytes.length(); first++) {
      for (int second = first; second <= bytes.length(); second++) {
        LineAssembler cut = lines(true);
        feed(cut, bytes.substring(0, first));
        unfinished.show(LONG);
        feed(cut, bytes.substring(first, second));
        feed(cut, bytes.substring(second));
        cut.finish();
        assertThat(shown()).as("%d, %d", first, second).isEqualTo(whole);
      }
    }
  }

  @Test
  void redrawnPrefixHasItsColorAndTheTimeOfItsPiece() {
    long[] second = {7};
    Timestamp time = new Timestamp(() -> second[0], now -> (now + " ").getBytes(ISO_8859_1));
    Prefix prefix =
        new Prefix(time, "<on>".getBytes(ISO_8859_1), "a ", "<off>".getBytes(ISO_8859_1));
    LineAssembler lines = new LineAssembler(new PrefixedFormat(out, prefix, true), unfinished);
    feed(lines, "10%\r");
    unfinished.show(LONG);

    second[0] = 8;
    feed(lines, "20%\n");

    assertThat(shown()).isEqualTo("<on>7 a <off>10%^M<on>8 a <off>20%^J");
  }

  private String print(boolean isRedrawing, String text) {
    LineAssembler lines = lines(isRedrawing);
    String[] pieces = bytes(text).split("!", -1);
    feed(lines, pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      unfinished.show(LONG);
      feed(lines, pieces[i]);
    }
    lines.finish();
    return shown();
  }

  private LineAssembler lines(boolean isRedrawing) {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], "> ", new byte[0]);
    return new LineAssembler(new PrefixedFormat(out, prefix, isRedrawing), unfinished);
  }

  private String shown() {
    String printed = Printed.takenFrom(out);
    return printed.replace("\033", "^[").replace("\r", "^M").replace("\n", "^J");
  }

  private static String bytes(String text) {
    return text.replace("^[", "\033").replace("^M", "\r").replace("^J", "\n");
  }
}
