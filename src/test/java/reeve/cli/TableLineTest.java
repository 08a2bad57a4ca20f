package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of a table in windows of few columns.
class TableLineTest {
  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdefg, 6, abc...",
    "abcdefg, 3, ...",
    "abcdefg, 1, .",
    "äöüäöüä, 6, äöü...",
    "日本語日本, 10, 日本語日本",
    "日本語日本, 9, 日本語...",
    "日本語日本, 8, 日本...",
    "a\tb\u001b[2J, 20, a b?[2J",
    "e\u0301e\u0301e\u0301, 3, e\u0301e\u0301e\u0301",
  })
  void lineIsCutBetweenCharacters(String text, int columns, String expected) {
    String bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
    String cut = new TableLine(bytes).cutTo(columns);
    assertThat(new String(cut.getBytes(ISO_8859_1), UTF_8)).isEqualTo(expected);
  }
}
