package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How wide characters are, and which are control characters of C1.
class CharactersTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "a long line of plain text, 25",
    "äöü, 3",
    "日本語, 6",
    "한국, 4",
    "a\u0301, 1",
    "\u05d0\u05b8, 1",
    "👍, 2",
    "👨\u200d👩, 2",
    "█▓░, 3",
    "⠋ spin, 6",
    "✔ done, 6",
  })
  void textIsAsWideAsItsCharacters(String text, int columns) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(Characters.columns(bytes, 0, bytes.length)).isEqualTo(columns);
  }

  @Test
  void bytesThatAreNotUtf8TakeAColumnEach() {
    byte[] bytes = "\u00ff\u00e9a\u00c3".getBytes(ISO_8859_1);
    assertThat(Characters.columns(bytes, 0, bytes.length)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "seven..", "eight...", "sixteen.........", "à la carte", "日本", "👍"})
  void textIsSafeUpToItsEnd(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(Characters.safeEnd(bytes, 0, bytes.length)).isEqualTo(bytes.length);
  }

  @Test
  void textIsSafeUpToAControlCharacter() {
    for (int length = 0; length < 40; length++) {
      for (int control = 0x80; control < 0xa0; control++) {
        assertSafeUpTo(length, "a".repeat(length) + (char) control + "b".repeat(9));
        assertSafeUpTo(length, "a".repeat(length) + "\u00c2" + (char) control + "b".repeat(9));
      }
    }
  }

  @Test
  void textIsSafeUpToACharacterThatIsCut() {
    for (String cut : new String[] {"\u00c3", "\u00e2", "\u00e2\u0082", "\u00f0\u009f\u0091"}) {
      assertSafeUpTo(9, "a".repeat(9) + cut);
    }
  }

  @Test
  void asciiIsAllBelow128() {
    for (int length = 0; length < 40; length++) {
      byte[] bytes = ("\u00ff" + "a".repeat(length) + "\u00ff").getBytes(ISO_8859_1);
      assertThat(Characters.isAscii(bytes, 1, length + 1)).isTrue();
      for (int i = 1; i <= length; i++) {
        bytes[i] = (byte) 0x80;
        assertThat(Characters.isAscii(bytes, 1, length + 1)).isFalse();
        bytes[i] = 'a';
      }
    }
  }

  @Test
  void bytesOfOneByteCharacterSetsAreSafe() {
    assertSafeUpTo(8, "\u00e4\u00f6\u00fc\u00ff\u00c3 \u00e9a");
  }

  @Test
  void tabsStandEveryEightColumns() {
    assertThat(Characters.tabAfter(0)).isEqualTo(8);
    assertThat(Characters.tabAfter(7)).isEqualTo(8);
    assertThat(Characters.tabAfter(8)).isEqualTo(16);
    assertThat(Characters.tabBefore(0)).isZero();
    assertThat(Characters.tabBefore(8)).isZero();
    assertThat(Characters.tabBefore(9)).isEqualTo(8);
  }

  private static void assertSafeUpTo(int end, String bytes) {
    assertThat(Characters.safeEnd(bytes.getBytes(ISO_8859_1), 0, bytes.length())).isEqualTo(end);
  }
}
