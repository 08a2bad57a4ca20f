package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done to a line on its way into a pipe or a file: colours end with it. `^[` stands for
/// escape, `^M` for a carriage return, `^J` for a newline, `!` for a moment in which what is held
/// gets shown.
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
    assertThat(print(text)).isEqualTo(printed);
  }

  @Test
  void colorEndsWhereTheLineIsBrokenOff() {
    LineAssembler red = lines();
    feed(red, "\033[31mred");
    unfinished.show(LONG);

    feed(lines(), "other\n");
    feed(red, "plain\n");

    assertThat(shown()).isEqualTo("> ^[[31mred^[[0m^J> other^J> plain^J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[[31mred^Jplain^J", "^[[1;38;2;10;20;30mx^[[22m^J^[[31m^[[39m^Jy"})
  void colorEndsWithItsLineWhereverThePiecesAreCut(String text) {
    String bytes = bytes(text);
    String whole = print(text);
    for (int first = 0; first <= bytes.length(); first++) {
      for (int second = first; second <= bytes.length(); second++) {
        LineAssembler cut = lines();
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
    "10%^M20%^J,           > 10%^M20%^J",
    "^M10%^J,              > ^M10%^J",
    "text^M^J,             > text^M^J",
    "^M^M^J,               > ^M^M^J",
    "text^M,               > text^M^J",
    "10%^M!20%^J,          > 10%^M20%^J",
    "10%!^M!20%^M^J,       > 10%^M20%^M^J",
  })
  void carriageReturnIsPassedAsItIs(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  private String print(String text) {
    LineAssembler lines = lines();
    String[] pieces = bytes(text).split("!", -1);
    feed(lines, pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      unfinished.show(LONG);
      feed(lines, pieces[i]);
    }
    lines.finish();
    return shown();
  }

  private LineAssembler lines() {
    Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], "> ", new byte[0]);
    return new LineAssembler(new PrefixedFormat(out, prefix), unfinished);
  }

  private String shown() {
    String printed = Printed.takenFrom(out);
    return printed.replace("\033", "^[").replace("\r", "^M").replace("\n", "^J");
  }

  private static String bytes(String text) {
    return text.replace("^[", "\033").replace("^M", "\r").replace("^J", "\n");
  }
}
