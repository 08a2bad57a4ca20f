package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.PREFIX;
import static reeve.output.Printed.feed;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.text.Utf8;

/// Lines of about a mebibyte and more: memory is bounded, and no byte is lost.
class LongLineTest {
  private static final int MEBIBYTE = 1 << 20;

  private final OutputBuffer out = new OutputBuffer();
  private final LineAssembler lines = Printed.lines(out);

  @ParameterizedTest
  @ValueSource(ints = {1000, 4096, 65_536, MEBIBYTE, 2 * MEBIBYTE})
  void lineOfAMebibyteComesOutWhole(int piece) {
    String line = text(MEBIBYTE);

    feedInPieces(line + "\n", piece);

    assertThat(Printed.in(out).equals(PREFIX + line + "\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 65_536, MEBIBYTE})
  void lineOfAMebibyteIsHeldUntilItIsWhole(int piece) {
    feedInPieces(text(MEBIBYTE), piece);

    assertThat(out.isEmpty()).isTrue();
  }

  @Test
  void lineAboveAMebibyteIsNotHeld() {
    feedInPieces(text(MEBIBYTE + 1), 65_536);

    assertThat(out.size()).isEqualTo(PREFIX.length() + MEBIBYTE + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1048577, 1000, 2",
    "1048577, 65536, 2",
    "1048577, 2000000, 2",
    "2097152, 65536, 2",
    "2097153, 65536, 3",
    "3500000, 4096, 4",
    "3500000, 9999999, 4",
  })
  void lineAboveAMebibyteIsSplitWithoutLoss(int length, int piece, int pieces) {
    String line = text(length);

    feedInPieces(line, piece);
    lines.finish();

    List<String> printed = Printed.in(out).lines().toList();
    assertThat(printed).hasSize(pieces);
    assertThat(joined(printed).equals(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE, 2 * MEBIBYTE + 1})
  void newlineAfterALongLineAddsNoBlankLine(int length) {
    String line = text(length);

    feedInPieces(line + "\nnext\n", 65_536);
    lines.finish();

    List<String> printed = Printed.in(out).lines().toList();
    assertThat(printed).doesNotContain(PREFIX).endsWith(PREFIX + "next");
    assertThat(joined(printed).equals(line + "next")).isTrue();
  }

  @Test
  void linesAfterALongOneAreWhole() {
    feedInPieces(text(3 * MEBIBYTE) + "\na\n\nb\n", 65_536);

    assertThat(Printed.in(out).endsWith("\n> | a\n> | \n> | b\n")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "c3 bc",
    "e2 82 ac",
    "f0 9f 98 80",
    "80 80 80 80 80",
    "f0 c3 bc",
    "ff ff",
  })
  void characterIsNotCut(String hex) {
    String character = new String(HexFormat.ofDelimiter(" ").parseHex(hex), ISO_8859_1);
    for (int before = MEBIBYTE - 5; before <= MEBIBYTE; before++) {
      String line = "x".repeat(before) + character + "y".repeat(10);

      feedInPieces(line, 65_537);
      lines.finish();

      List<String> printed = Printed.takenFrom(out).lines().toList();
      assertThat(joined(printed).equals(line)).isTrue();
      if (Utf8.isValid(character)) {
        assertThat(printed).hasSize(2).allMatch(Utf8::isValid);
      }
    }
  }

  private void feedInPieces(String text, int piece) {
    for (int at = 0; at < text.length(); at += piece) {
      feed(lines, text.substring(at, Math.min(text.length(), at + piece)));
    }
  }

  /// Bytes whose order shows, none of them a newline.
  private static String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (32 + i % 223));
    }
    return text.toString();
  }

  private static String joined(List<String> printed) {
    StringBuilder joined = new StringBuilder();
    for (String line : printed) {
      assertThat(line.startsWith(PREFIX)).isTrue();
      joined.append(line, PREFIX.length(), line.length());
    }
    return joined.toString();
  }
}
