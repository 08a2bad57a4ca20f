package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which escape sequences leave something switched on. `^[` stands for the escape character.
class SgrStateTest {
  private static final int[] ENDS = {22, 23, 24, 25, 27, 28, 29, 39, 49, 54, 55, 59};

  private final SgrState rendition = new SgrState();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[[1m", "^[[2m", "^[[3m", "^[[4m", "^[[5m", "^[[6m",
        "^[[7m", "^[[8m", "^[[9m", "^[[20m", "^[[21m", "^[[30m",
        "^[[31m", "^[[37m", "^[[40m", "^[[47m", "^[[51m", "^[[52m",
        "^[[53m", "^[[90m", "^[[97m", "^[[100m", "^[[107m", "^[[01;31m",
        "^[[0;1m", "^[[;1m", "^[[4:3m", "^[[38;5;196m", "^[[48;5;0m", "^[[58;5;3m",
        "^[[38;2;1;2;3m", "^[[48;2;0;0;0m", "^[[38:5:196m", "^[[38:2::255:0:0m", "^[[58:2::1:2:3m"
      })
  void renditionIsOpen(String sequence) {
    follow("before" + sequence + "after");

    assertThat(rendition.isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "text", "[1m", "^[", "^[[", "^[[1",
        "^[[m", "^[[0m", "^[[00m", "^[[;m", "^[[39m", "^[[22m",
        "^[[1;0m", "^[[31;39m", "^[[10m", "^[[98m", "^[[108m", "^[[999m",
        "^[[1K", "^[[1A", "^[[1;31H", "^[[?1h", "^[[?1m", "^[[>4;1m",
        "^[[<1m", "^[[=1m", "^]0;1m", "^(1m", "^[1m", "^[^[1m",
        "^[c", "^[[1m^[c", "^[[38;5;1;0m", "^[[38;2;1;2;3;0m", "^[[38;5;1;39m"
      })
  void nothingIsOpen(String sequence) {
    follow("before" + sequence);

    assertThat(rendition.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 22",
    "2, 22",
    "3, 23",
    "20, 23",
    "4, 24",
    "21, 24",
    "5, 25",
    "6, 25",
    "7, 27",
    "8, 28",
    "9, 29",
    "30, 39",
    "37, 39",
    "38;5;1, 39",
    "38:5:1, 39",
    "90, 39",
    "97, 39",
    "40, 49",
    "47, 49",
    "48;2;1;2;3, 49",
    "48:2::1:2:3, 49",
    "100, 49",
    "107, 49",
    "51, 54",
    "52, 54",
    "53, 55",
    "58;5;1, 59",
    "58:2::1:2:3, 59",
  })
  void eachRenditionHasItsOwnEnd(String on, int off) {
    for (int end : ENDS) {
      SgrState one = new SgrState();
      follow(one, "^[[" + on + "m^[[" + end + "m");
      assertThat(one.isOpen()).as("%s, %d", on, end).isEqualTo(end != off);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'^[[38;5;1m',         ''",
    "'^[[1;38;5;22m',      '^[[39m'",
    "'^[[1;38;2;0;0;0m',   '^[[39m'",
    "'^[[38;5;0;1m',       '^[[39m'",
    "'^[[38;2;0;0;0;1m',   '^[[39m'",
    "'^[[38:5:0;1m',       '^[[39m'",
    "'^[[48:2::0:0:0;1m',  '^[[49m'",
    "'^[[31;41m',          '^[[39m'",
    "'^[[1m^[[31m',        '^[[39m'",
    "'^[[1m^[[0K',         '^[[2J'",
    "'^[[1m^[[>0m',        '^[[?0m'",
    "'^[[1m',              '^]0;0m'",
  })
  void somethingIsStillOpen(String on, String off) {
    follow(on + "text" + off);

    assertThat(rendition.isOpen()).isTrue();
  }

  @Test
  void resetClosesAll() {
    follow("^[[1;3;31;42mtext");

    rendition.reset();

    assertThat(rendition.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[[31mred",
        "^[[1;38;2;10;20;30mred^[[39m",
        "^[[38:2::1:2:3mred",
        "^[[1m^[[0m",
        "^[[31m^[c",
        "^[[?25l^[[31mred^[[39;1m^[[22m",
        "^[[>4;1m^[[2K"
      })
  void sequencesMayBeCutAnywhere(String text) {
    follow(text);
    int length = bytes(text).length();
    for (int first = 0; first <= length; first++) {
      for (int second = first; second <= length; second++) {
        SgrState cut = new SgrState();
        follow(cut, bytes(text).substring(0, first));
        follow(cut, bytes(text).substring(first, second));
        follow(cut, bytes(text).substring(second));
        assertThat(cut.isOpen()).as("%d, %d", first, second).isEqualTo(rendition.isOpen());
      }
    }
  }

  @Test
  void absurdParametersDoNoHarm() {
    follow("^[[" + "9".repeat(100_000) + "m");
    assertThat(rendition.isOpen()).isFalse();
    follow("^[[" + ";".repeat(100_000) + "1m");
    assertThat(rendition.isOpen()).isTrue();
    follow("^[[" + "1;".repeat(100_000) + "0m");
    assertThat(rendition.isOpen()).isFalse();
    follow("^[[38" + ":1".repeat(100_000) + "m");
    assertThat(rendition.isOpen()).isTrue();
    follow("^[[4294967296m"); // 2 to the power of 32
    assertThat(rendition.isOpen()).isTrue();
  }

  @Test
  void onlyTheNamedPartIsFollowed() {
    byte[] text = bytes("^[[1m^[[0m").getBytes(ISO_8859_1);

    rendition.follow(text, 0, 4);

    assertThat(rendition.isOpen()).isTrue();
  }

  private void follow(String text) {
    follow(rendition, text);
  }

  private static void follow(SgrState rendition, String text) {
    byte[] bytes = bytes(text).getBytes(ISO_8859_1);
    rendition.follow(bytes, 0, bytes.length);
  }

  private static String bytes(String text) {
    return text.replace("^[", "\033");
  }
}
