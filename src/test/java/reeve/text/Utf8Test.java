package reeve.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that are UTF-8 pass as they are, wherever in a file they stand; others are found.
class Utf8Test {
  private static final String OWL = "\u00f0\u009f\u00a6\u0089"; // one byte a char

  private static String text(String bytes) {
    return Utf8.text("file", bytes.getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8187, 8188, 8189, 8190, 8191, 8192, 8193, 16_383, 100_000})
  void charactersAndErrorsAreFoundAtAnyPlace(int place) {
    String before = "x".repeat(place);
    assertThat(text(before + OWL + "y")).isEqualTo(before + OWL + "y");
    for (String wrong : new String[] {"\u00ff", "\u0080y", OWL.substring(0, 3), "\u00c3\n"}) {
      assertThatThrownBy(() -> text("\n" + before + wrong))
          .hasMessage("file:2: not UTF-8; save the file in UTF-8");
    }
  }

  @Test
  void onlyTheFirstByteOrderMarkIsDropped() {
    String mark = "\u00ef\u00bb\u00bf";
    assertThat(text(mark)).isEmpty();
    assertThat(text(mark + mark + "x" + mark)).isEqualTo(mark + "x" + mark);
  }

  @Test
  void emptyFileIsEmptyText() {
    assertThat(text("")).isEmpty();
  }
}
