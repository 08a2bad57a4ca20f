package reeve.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters, digits and names, of all chars that a byte can be, and of others.
class AsciiTest {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";

  @Test
  void lettersAndDigitsAreThoseOfAscii() {
    for (char c = 0; c < 0x700; c++) {
      boolean isLetter = LETTERS.indexOf(c) >= 0;
      boolean isDigit = DIGITS.indexOf(c) >= 0;
      assertThat(Ascii.isLetter(c)).isEqualTo(isLetter);
      assertThat(Ascii.isDigit(c)).isEqualTo(isDigit);
      assertThat(Ascii.isNameCharacter(c)).isEqualTo(isLetter || isDigit || c == '_');
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "_", "a1", "_1", "A_B"})
  void nameOfAVariable(String name) {
    assertThat(Ascii.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1A", "a.b", "a-b", "a b", "\u00e9", "a=", "=a"})
  void noNameOfAVariable(String text) {
    assertThat(Ascii.isName(text)).isFalse();
  }

  @Test
  void nameEndsBeforeTheFirstOtherCharacter() {
    assertThat(Ascii.endOfName("export A1_=x", 7)).isEqualTo(10);
    assertThat(Ascii.endOfName("=x", 0)).isZero();
    assertThat(Ascii.endOfName("abc", 3)).isEqualTo(3);
  }

  @Test
  void digitsAreOneOrMore() {
    assertThat(Ascii.areDigits("0")).isTrue();
    assertThat(Ascii.areDigits(DIGITS)).isTrue();
    assertThat(Ascii.areDigits("")).isFalse();
    assertThat(Ascii.areDigits("-1")).isFalse();
    assertThat(Ascii.areDigits("1a")).isFalse();
    assertThat(Ascii.areDigits("\u0661")).isFalse();
  }
}
