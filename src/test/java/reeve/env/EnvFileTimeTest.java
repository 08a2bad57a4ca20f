package reeve.env;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The time for a file grows with its size and with nothing else. The limits are many times what is
/// needed, and a small part of what anything quadratic would take.
@Timeout(60)
class EnvFileTimeTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir private Path directory;

  private EnvFile parse(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return Assertions.assertTimeout(
        LIMIT, () -> EnvFile.parse(".env", bytes, name -> null, new FileMedium(directory)));
  }

  @Test
  void fiftyThousandKeys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("KEY_").append(i).append("=value of number ").append(i).append('\n');
    }
    assertThat(parse(text.toString()).variables()).hasSize(50_000);
  }

  @Test
  void tenMegabytesOfComments() {
    String comment = "# " + "don't \" ${".repeat(10) + "\r\n";
    assertThat(parse(comment.repeat(10_000_000 / comment.length()) + "A=1").variables()).hasSize(1);
  }

  @Test
  void twoMegabytesOfValues() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append("A").append(i).append("=\"").append("x \\n".repeat(25_000)).append("\"\n");
    }
    assertThat(parse(text.toString()).variables()).hasSize(20);
  }

  @Test
  void lineOfOneMegabyte() {
    assertThat(parse("A=1 # " + "x #".repeat(350_000) + "\nB=2").variables()).hasSize(2);
    assertThat(parse("x ".repeat(500_000) + "\nB=2").variables()).hasSize(1);
  }

  @Test
  void twentyThousandBlanksAnywhere() {
    String blanks = " \t".repeat(10_000);
    String text = "A=x" + blanks + "#c\nB=" + blanks + "y\n" + blanks + "C" + blanks + "=1\n";
    text += "D='x'" + blanks + "y\nexport" + blanks + "E=x" + blanks + "y\n" + blanks + "\nF=\"";
    assertThat(parse((text + blanks + "\"" + blanks + "\n").repeat(20)).variables()).hasSize(6);
  }

  @Test
  void quotesThatCloseLaterThanTheyShould() {
    assertThat(parse("A='x\nB=\"y\nC='z' \"\n".repeat(50_000)).variables()).isNotEmpty();
  }

  @Test
  void variablesThatNeverEnd() {
    String line = "${a:-".repeat(20_000) + "\n" + "B=" + "${aaaaa".repeat(15_000) + "}\n";
    assertThat(parse(("A=" + line).repeat(10)).variables()).hasSize(2);
  }

  @Test
  void variablesOneInTheOther() {
    String text = "A=" + "${a:-".repeat(20_000) + "x" + "}".repeat(20_000) + "\n";
    assertThat(parse(text).variables()).containsEntry("A", "x");
    assertThat(parse("A=" + "${a-----".repeat(15_000) + "}\n").variables()).hasSize(1);
  }

  @Test
  void piecesAndEscapedQuotes() {
    String pieces = "A=" + "'x\\'\"y\"".repeat(15_000) + "\nB='" + "\\'".repeat(60_000) + "\n";
    assertThat(parse(pieces.repeat(5)).variables()).hasSize(2);
    assertThat(parse("A='\"\nB=\"'\nC='x\n".repeat(50_000) + "'").variables()).isNotEmpty();
  }
}
