package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A colour for each process type, or none at all.
class PaletteTest {
  private static final int COLORS = 10;

  @Test
  void tenTypesHaveTenColors() {
    Set<String> colors = new HashSet<>();
    for (int position = 0; position < COLORS; position++) {
      colors.add(colored(position));
    }

    assertThat(colors).hasSize(COLORS);
  }

  @Test
  void colorsComeAroundAfterTheLast() {
    assertThat(colored(COLORS)).isEqualTo(colored(0));
    assertThat(colored(3 * COLORS + 7)).isEqualTo(colored(7));
  }

  @Test
  void colorIsAnEscapeSequenceOfATerminal() {
    for (int position = 0; position < COLORS; position++) {
      assertThat(colored(position)).matches("\u001b\\[[39][0-7]m");
    }
  }

  @Test
  void colorOfATypeIsNeverRedBlackOrWhite() {
    for (int position = 0; position < COLORS; position++) {
      assertThat(colored(position)).doesNotMatch(".*[39][017]m");
    }
  }

  @Test
  void allIsTurnedOffAgain() {
    assertThat(new String(Palette.COLORED.off(), ISO_8859_1)).isIn("\u001b[m", "\u001b[0m");
  }

  @Test
  void systemIsUnlikeAnyType() {
    String system = new String(Palette.COLORED.onSystem(), ISO_8859_1);

    assertThat(system).startsWith("\u001b[");
    for (int position = 0; position < COLORS; position++) {
      assertThat(system).isNotEqualTo(colored(position));
    }
  }

  @Test
  void failureIsRed() {
    assertThat(Palette.COLORED.failure("text")).isEqualTo("\033[31mtext\033[m");
    assertThat(Palette.PLAIN.failure("text")).isEqualTo("text");
  }

  @Test
  void plainHasNoEscapeSequences() {
    assertThat(Palette.PLAIN.on(0)).isEmpty();
    assertThat(Palette.PLAIN.on(COLORS)).isEmpty();
    assertThat(Palette.PLAIN.onSystem()).isEmpty();
    assertThat(Palette.PLAIN.off()).isEmpty();
  }

  private static String colored(int position) {
    return new String(Palette.COLORED.on(position), ISO_8859_1);
  }
}
