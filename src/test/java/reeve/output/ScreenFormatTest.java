package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a process may do to a terminal of 20 columns that it shares, right of a prefix of 2. `^[`
/// stands for escape, `^M` for a carriage return, `^H` for a backspace, `^I` for a tab, `^J` for a
/// newline, `^G` for the bell, `|` for a moment in which what is held gets shown.
class ScreenFormatTest {
  private static final long LONG = 1_000_000_000;
  private static final int COLUMNS = 20;

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();

  @ParameterizedTest
  @CsvSource({
    "text^J,                           > text^J",
    "^J,                               > ^J",
    "^J^Ja^J,                          > ^J> ^J> a^J",
    "^[[31mred^J,                      > ^[[31mred^[[0m^J",
    "^[[31mred^[[0m^J,                 > ^[[31mred^[[0m^J",
    "a^[[1;38;5;3mb^[[mc^J,            > a^[[1;38;5;3mb^[[mc^J",
    "^[[31mred^Jplain^J,               > ^[[31mred^[[0m^J> plain^J",
    "a^[[31m^J,                        > a^[[31m^[[0m^J",
    "a^[[38:2::1:2:3mb^J,              > a^[[38:2::1:2:3mb^[[0m^J",
    "a^Gb^G^J,                         > a^Gb^G^J",
    "a^Ib^J,                           > a^Ib^J",
    "^[]8;;http://a^[\\b^[]8;;^[\\^J,  > ^[]8;;http://a^[\\b^[]8;;^[\\^J",
    "^[]8;id=1;http://a;^[\\b^J,       > ^[]8;id=1;http://a;^[\\b^[]8;;^[\\^J",
    "^[]8;;http://a^Gb^[]8;;^G^J,      > ^[]8;;http://a^[\\b^[]8;;^[\\^J",
    "^[]8;;http://a^Gb^Jc^J,           > ^[]8;;http://a^[\\b^[]8;;^[\\^J> c^J",
  })
  void coloursLinksTabsAndTheBellPass(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[[n",
        "^[[6n",
        "^[[?6n",
        "^[[c",
        "^[[>c",
        "^[[=c",
        "^[[0c",
        "^[Z",
        "^[[?1;2$p",
        "^[[>0q",
        "^[[18t",
        "^[[21t",
        "^[]11;?^G",
        "^[]4;1;?^[\\",
        "^[]10;?^[\\",
        "^[P+q544e^[\\",
        "^[P$qm^[\\",
        "^[_Gi=1,a=q;AAAA^[\\",
        "^[[?u",
        "^[[>1u",
        "^E",
        "^[[x"
      })
  void questionIsNotAsked(String sequence) {
    assertThat(print("a" + sequence + "b^J")).isEqualTo("> ab^J");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[[?25l",
        "^[[?25h",
        "^[[?7l",
        "^[[?1000h",
        "^[[?1006h",
        "^[[?1049h",
        "^[[?2004h",
        "^[[?2026h",
        "^[[4h",
        "^[[20h",
        "^[[?1;25l",
        "^[[!p",
        "^[[1;5r",
        "^[[r",
        "^[[?69h",
        "^[[2;5s",
        "^[7",
        "^[8",
        "^[[s",
        "^[[u",
        "^[=",
        "^[>",
        "^[(0",
        "^[)B",
        "^[*0",
        "^[%G",
        "^[#8",
        "^[ F",
        "^[N",
        "^[O",
        "^[H",
        "^[[g",
        "^[[3g",
        "^[[2 q",
        "^[[5i",
        "^[[1J",
        "^[[L",
        "^[[3M",
        "^[[S",
        "^[[2T",
        "^[[>4;1m",
        "^[[?1m",
        "^[[?2J",
        "^[[?K",
        "^[[1$x"
      })
  void modesAndMarginsStay(String sequence) {
    assertThat(print("a" + sequence + "b^J")).isEqualTo("> ab^J");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[]0;title^G",
        "^[]2;title^[\\",
        "^[]52;c;AAAA^G",
        "^[]777;notify;a;b^G",
        "^[]9;4;1;50^G",
        "^[]1337;File=:AAAA^G",
        "^[]133;A^[\\",
        "^[]8;;\u00c2\u009c^G",
        "^[]8^G",
        "^[]8;x^G",
        "^[ktitle^[\\",
        "^[Ptmux;x^[\\",
        "^[Pa^Gb^[\\",
        "^[Xs^[\\",
        "^[^p^[\\",
        "^[_a^[\\",
        "^[\\"
      })
  void stringIsDropped(String string) {
    assertThat(print("a" + string + "b^J")).isEqualTo("> ab^J");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^N",
        "^O",
        "^@",
        "^Q",
        "^S",
        "^X",
        "^Z",
        "^[[31^X",
        "^[]0;a^X",
        "^[]0;a^Z",
        "^[P^X",
        "^[^X",
        "^[[3\u007f1n",
        "^[[^@6n",
        "\u00c2\u009b6n",
        "\u00c2\u009d0;t^G",
        "\u00c2\u0090q^[\\",
        "\u00c2\u009a",
        "^[]0;a^[[6n"
      })
  void controlIsDropped(String control) {
    assertThat(print("a" + control + "b^J")).isEqualTo("> ab^J");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[c", "^[[2J", "^[[3J", "^[[A", "^[[2A", "^[[B", "^[[E", "^[[F", "^[[H", "^[[1;1H",
        "^[[5f", "^[[3d", "^[[e", "^[[k", "^[D", "^[E", "^[M", "^K", "^L", "\u00c2\u0085",
        "\u00c2\u009b2J", "^[[2J^[[3J^[[H", "^[[A^M", "^[[2A^[[2K"
      })
  void whatLeadsToAnotherLineEndsThisOne(String sequence) {
    assertThat(print("a" + sequence + "b^J")).isEqualTo("> a^J> b^J");
    assertThat(print(sequence + "b^J")).isEqualTo("> b^J");
    assertThat(print("a" + sequence + "^J")).isEqualTo("> a^J");
    assertThat(print("a^J" + sequence + "^J")).isEqualTo("> a^J> ^J");
    assertThat(print("^[[31ma" + sequence + "b^Jc^J"))
        .isEqualTo("> ^[[31ma^[[0m^J> ^[[31mb^[[0m^J> c^J");
  }

  @ParameterizedTest
  @CsvSource({
    "10%^M20%^J,               > 10%^M> 20%^J",
    "10%^M20%^M30%^J,          > 10%^M> 20%^M> 30%^J",
    "^M10%^J,                  > 10%^J",
    "text^M^J,                 > text^J",
    "^M^J,                     > ^J",
    "10%^M20%^M^J,             > 10%^M> 20%^J",
    "a^M^Jb^M^J,               > a^J> b^J",
    "text^M,                   > text^J",
    "10%^M|,                   > 10%^J",
    "10%^M|^J,                 > 10%^J",
    "10%^M|20%^J,              > 10%^M> 20%^J",
    "10%|^M|20%^J,             > 10%^M> 20%^J",
    "10%^M^[[K20%^J,           > 10%^M> ^[[0K20%^J",
    "10%^M^M^M20%^J,           > 10%^M> 20%^J",
    "10%^[[G20%^J,             > 10%^M> 20%^J",
    "10%^[[1G20%^J,            > 10%^M> 20%^J",
    "10%^[[0`20%^J,            > 10%^M> 20%^J",
    "^[[31m10%^M^J,            > ^[[31m10%^[[0m^J",
    "^[[31m10%^M20%^J,         > ^[[31m10%^M^[[0m> ^[[31m20%^[[0m^J",
    "^[[31m10%^M^[[0m20%^J,    > ^[[31m10%^M^[[0m> 20%^J",
    "^[[31m10%^M^[[1m20%^J,    > ^[[31m10%^M^[[0m> ^[[31m^[[1m20%^[[0m^J",
    "^[[31m10%^[[0m^M^[[32m^J, > ^[[31m10%^[[0m^J",
    "^[[31m10%^M^[[0m^J,       > ^[[31m10%^[[0m^J",
    "^[]8;;u^Ga^Mb^J,          > ^[]8;;u^[\\a^M^[]8;;^[\\> ^[]8;;u^[\\b^[]8;;^[\\^J",
  })
  void carriageReturnGoesBackToTheEndOfThePrefix(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "abc^Hd^J,            > abc^Hd^J",
    "abc^H^H^Hd^J,        > abc^H^H^[[3Gd^J",
    "abc^H^H^H^H^Hd^J,    > abc^H^H^[[3G^[[3G^[[3Gd^J",
    "^H^Hd^J,             > d^J",
    "abc^[[2Dd^J,         > abc^[[2Dd^J",
    "abc^[[3Dd^J,         > abc^[[3Gd^J",
    "abc^[[99999Dd^J,     > abc^[[3Gd^J",
    "abc^M^H^[[5Dd^J,     > abc^M> d^J",
    "abc^[[jd^J,          > abc^Hd^J",
    "^[[5Cd^J,            > ^[[5Cd^J",
    "^[[5C^[[9Dd^J,       > ^[[5C^[[3Gd^J",
    "^[[5a^[[2Dd^J,       > ^[[5a^[[2Dd^J",
    "^[[999C^[[99Dd^J,    > ^[[999C^[[3Gd^J",
    "^[[999C^[[17Dd^J,    > ^[[999C^[[3Gd^J",
    "^[[999C^[[16Dd^J,    > ^[[999C^[[16Dd^J",
    "abc^[[2Gd^J,         > abc^[[4Gd^J",
    "abc^[[2`d^J,         > abc^[[4Gd^J",
    "abc^[[9G^[[8Dd^J,    > abc^[[11G^[[3Gd^J",
    "a^I^[[5Dd^J,         > a^I^[[5Dd^J",
    "a^I^[[6Dd^J,         > a^I^[[3Gd^J",
    "a^[[2I^[[13Dd^J,     > a^I^I^[[13Dd^J",
    "abcdefghi^[[Zd^J,    > abcdefghi^[[3Dd^J",
    "abc^[[Zd^J,          > abc^[[3Gd^J",
    "a^[[3bc^J,           > a^[[3bc^J",
    "a^[[999bc^J,         > a^[[17bc^J",
    "^[[3bc^J,            > c^J",
    "abc^M^[[1@d^J,       > abc^M> ^[[1@d^J",
    "abc^M^[[2Pd^J,       > abc^M> ^[[2Pd^J",
    "abc^M^[[Xd^J,        > abc^M> ^[[1Xd^J",
    "^[[2P^[[2@^[[2Xd^J,  > d^J",
  })
  void movesStayRightOfThePrefix(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed.replace("^[[5a", "^[[5C"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc^[[Kd^J,          > abc^[[0Kd^J",
    "abc^[[Jd^J,          > abc^[[0Kd^J",
    "abc^[[0Jd^J,         > abc^[[0Kd^J",
    "abc^[[2Kd^J,         > abc^[7^[[3G^[[K^[8d^J",
    "abc^[[1Kd^J,         > abc^[7^[[1K^M> ^[8d^J",
    "^[[31mabc^[[1Kd^J,   > ^[[31mabc^[7^[[1K^M^[[0m> ^[8^[[31md^[[0m^J",
    "abc^[[3Kd^J,         > abcd^J",
    "^[[K^[[1K^[[2Kd^J,   > d^J",
    "^[[2K^[[1A^[[2Kd^J,  > d^J",
    "abc^[[2K^[[Ad^J,     > abc^[7^[[3G^[[K^[8^M> d^J",
    "abc^M^[[K^[[Ad^J,    > abc^M> ^[[0K^M> d^J",
    "abc^M^[[J^J,         > abc^M> ^[[0K^J",
  })
  void erasingSparesThePrefix(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "日本^[[4Dd^J,         > 日本^[[3Gd^J",
    "日本^[[3Dd^J,         > 日本^[[3Dd^J",
    "a\u0301^Hd^J,         > a\u0301^[[3Gd^J",
    "\u0e01\u0e49^Hd^J,    > \u0e01\u0e49^[[3Gd^J",
    "é😀^[[2Dd^J,          > é😀^[[2Dd^J",
    "é😀^[[3Dd^J,          > é😀^[[3Gd^J",
  })
  void columnsAreThoseOfTheCharacters(String text, String printed) {
    assertThat(print(Printed.utf8(text))).isEqualTo(Printed.utf8(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdefgh^[[99Dx^J,     > 0123456789abcdefgh^[[3Gx^J",
    "0123456789abcdefghi^[[99Dx^J,    > 0123456789abcdefghi^[[99Dx^J",
    "0123456789abcdefghi^[[2K^J,      > 0123456789abcdefghi^[[2K^J",
    "0123456789abcdefghi^[[1K^J,      > 0123456789abcdefghi^[[1K^J",
    "0123456789abcdefghi^[[3Gx^J,     > 0123456789abcdefghi^M> ^[[5Gx^J",
    "0123456789abcdefghi^Ma^Hb^J,     > 0123456789abcdefghi^M> a^[[3Gb^J",
  })
  void wrappedLineIsRedrawnOnItsLastRow(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "'\u0080', '\u00ef\u00bf\u00bd'",
    "'\u009b2J', '\u00ef\u00bf\u00bd2J'",
    "'\u00e2\u0082', '\u00ef\u00bf\u00bd'",
    "'\u00e0\u0080\u009b2J', '\u00e0\u00ef\u00bf\u00bd\u00ef\u00bf\u00bd2J'",
    "'\u00e4\u00f6', '\u00e4\u00f6'",
    "'\u00c3\u00a9', '\u00c3\u00a9'",
    "'^[\u00c3\u00a9', '\u00c3\u00a9'",
    "'^[[3\u00c3\u00a9', '\u00c3\u00a9'",
  })
  void controlsOfOneByteAreNoneInUtf8(String text, String printed) {
    assertThat(print(text + "^J")).isEqualTo("> " + printed + "^J");
    assertThat(print("^Gx" + text + "^Jb^J")).isEqualTo("^G> x" + printed + "^J> b^J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[]0;a", "^[Pa", "^[]8;;http://a", "^[[31", "^[", "^[_a", "^[]0;a^["})
  void sequenceThatNeverEndsIsGivenUpWithItsLine(String begun) {
    assertThat(print("a" + begun + "^Jb^J")).isEqualTo("> a^J> b^J");
  }

  @Test
  void hugeSequencesTakeNoMemoryAndDoNothing() {
    for (String start : new String[] {"^[]8;;", "^[[", "^[]0;", "^[P", "^[[1"}) {
      String end = start.startsWith("^[[") ? "m" : "^[\\";
      String printed = print("a" + start + "1".repeat(100_000) + end + "b^J");
      assertThat(printed).isEqualTo("> ab^J");
    }
  }

  @Test
  void restOfALineThatIsBrokenOffHasItsColor() {
    assertThat(brokenOff("^[[31mred", "more^Jnext^J"))
        .isEqualTo("> ^[[31mred^[[0m^J> other^J> ^[[31mmore^[[0m^J> next^J");
  }

  @Test
  void sequenceThatIsCutWhereTheLineIsBrokenOffIsOne() {
    assertThat(brokenOff("red^[[3", "1mmore^J")).isEqualTo("> red^J> other^J> ^[[31mmore^[[0m^J");
    assertThat(brokenOff("red^[]0;ti", "tle^Gmore^J")).isEqualTo("> red^J> other^J> more^J");
  }

  @Test
  void lineOfWhichNothingIsToBeSeenLeavesNoRow() {
    assertThat(brokenOff("^[[?25l^[[2K^[[1G", "a^J")).isEqualTo("> other^J> a^J");
    assertThat(brokenOff("^M^[[1G^[[0K", "a^J")).isEqualTo("> other^J> a^J");
    assertThat(brokenOff("x^M^[[0K", "a^J")).isEqualTo("> x^M> ^[[0K^M^[[K> other^J> a^J");
    assertThat(brokenOff("^[[31mx^[[2K", "a^J"))
        .isEqualTo("> ^[[31mx^[7^[[3G^[[K^[8^[[0m^M^[[K> other^J> ^[[31ma^[[0m^J");
  }

  @ParameterizedTest
  @CsvSource({
    "a^J^[[?25h,         > a^J",
    "a^[[?25h,           > a^J",
    "a^J^[[31m^[[2K^M,   > a^J",
    "^[[31ma^M^[[K,      > ^[[31ma^M^[[0m> ^[[31m^[[0K^[[0m^M^[[K",
    "a^J\u00e2\u0082,    > a^J> \u00ef\u00bf\u00bd^J",
  })
  void lastLineIsPrintedIfItShowsAnything(String text, String printed) {
    assertThat(print(text)).isEqualTo(printed);
  }

  @Test
  void newlineThatWasPutInIsNotDoubled() {
    assertThat(brokenOff("a", "^J^Jb^J")).isEqualTo("> a^J> other^J> ^J> b^J");
    assertThat(brokenOff("a^[[A", "^Jb^J")).isEqualTo("> a^J> other^J> b^J");
  }

  @Test
  void carriageReturnBeforeABreakStaysInFirstPart() {
    assertThat(brokenOff("10%^M", "20%^J")).isEqualTo("> 10%^J> other^J> 20%^J");
  }

  @Test
  void redrawnPrefixHasItsColorAndTheTimeOfItsPiece() {
    long[] second = {7};
    Timestamp time = new Timestamp(() -> second[0], now -> bytes(now + " "));
    Prefix prefix = new Prefix(time, bytes("<on>"), "a ", bytes("<off>"));
    LineAssembler lines =
        new LineAssembler(new ScreenFormat(out, prefix, () -> COLUMNS), unfinished);
    feed(lines, "10%\r");
    unfinished.show(LONG);

    second[0] = 8;
    feed(lines, "20%\033[3G3\n");

    assertThat(shown()).isEqualTo("<on>7 a <off>10%^M<on>8 a <off>20%^[[7G3^J");
  }

  /// What is printed where another process prints a line between two pieces.
  private String brokenOff(String first, String second) {
    LineAssembler lines = lines();
    feed(lines, text(first));
    unfinished.show(LONG);
    feed(lines(), "other\n");
    feed(lines, text(second));
    return shown();
  }

  private String print(String text) {
    LineAssembler lines = lines();
    String[] pieces = text(text).split("\\|", -1);
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
    return new LineAssembler(new ScreenFormat(out, prefix, () -> COLUMNS), unfinished);
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    String printed = Printed.takenFrom(out);
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      shown.append(c == '\033' ? "^[" : c < ' ' ? "^" + (char) (c + '@') : "" + c);
    }
    return shown.toString();
  }

  /// Control characters as `^` and a letter are those.
  private static String text(String visible) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      char next = i + 1 < visible.length() ? visible.charAt(i + 1) : 0;
      boolean isControl = visible.charAt(i) == '^' && next >= '@' && next <= '[';
      text.append(isControl ? (char) (visible.charAt(++i) & 0x1f) : visible.charAt(i));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
