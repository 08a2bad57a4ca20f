package reeve.env;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;

/// Env files of simple lines, and the errors that keep their secrets.
class EnvFileTest {
  @TempDir private Path folder;

  @Test
  void linesAreVariables() throws IOException {
    assertThat(read("A=1\nB_2=two words\nc.d-e=3\n"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B_2", "two words", "c.d-e", "3"));
  }

  @Test
  void blankLinesAndCommentsAreNone() throws IOException {
    assertThat(read("\n# A=0\nA=1\n   \n#\n")).isEqualTo(Map.of("A", "1"));
  }

  @Test
  void emptyFileIsFine() throws IOException {
    assertThat(read("")).isEmpty();
  }

  @Test
  void laterKeyWins() throws IOException {
    assertThat(read("A=1\nB=2\nA=3\n")).isEqualTo(Map.of("A", "3", "B", "2"));
  }

  @Test
  void lastLineNeedsNoNewline() throws IOException {
    assertThat(read("A=1\nB=2")).isEqualTo(Map.of("A", "1", "B", "2"));
  }

  @Test
  void linesMayEndInCarriageReturnAndNewline() throws IOException {
    assertThat(read("A=1\r\nB=2\r\n")).isEqualTo(Map.of("A", "1", "B", "2"));
  }

  @Test
  void valueMayBeEmptyOrHoldEqualsSigns() throws IOException {
    assertThat(read("A=\nB=c=d==\n")).isEqualTo(Map.of("A", "", "B", "c=d=="));
  }

  @Test
  void valueIsHeldAsBytes() throws IOException {
    String bytes = new String("ü🦉".getBytes(UTF_8), ISO_8859_1);

    assertThat(read("A=" + bytes + "\n")).isEqualTo(Map.of("A", bytes));
  }

  @Test
  void fileDecidesOverTheEnvironmentOfReeveItself() throws IOException {
    assertThat(read("PATH=/from/the/file\n")).isEqualTo(Map.of("PATH", "/from/the/file"));
  }

  @Test
  void nothingButTheFileIsRead() throws IOException {
    assertThat(read("A=1\n")).containsOnlyKeys("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECRET=a\u00ff\n", "A=1\n\u00e9SECRET\n", "# SECRET \u0080\nA=1\n"})
  void textThatIsNotUtf8IsRefusedWithoutShowingIt(String bytes) throws IOException {
    assertThat(errorOf(bytes)).isEqualTo("app/.env: not UTF-8; save the file in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECRET\n", "A=1\nSECRET\nB=2\n", "!SECRET=SECRET\n", "=SECRET\n"})
  void malformedLineIsRefusedWithoutShowingIt(String bytes) throws IOException {
    assertThat(errorOf(bytes)).startsWith("app/.env: a line is not KEY=VALUE; ");
  }

  @Test
  void wrongQuotesAreRefusedWithoutShowingTheValue() throws IOException {
    assertThat(errorOf("A=SECRET\"\n")).startsWith("app/.env: ");
  }

  @Test
  void folderIsRefusedForWhatItIs() throws IOException {
    Files.createDirectory(folder.resolve("config"));

    assertThatThrownBy(() -> EnvFile.read(folder.toString(), "config", "config"))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("config: ")
        .hasMessageNotContaining("KEY=VALUE");
  }

  private Map<String, String> read(String bytes) throws IOException {
    Files.write(folder.resolve(".env"), bytes.getBytes(ISO_8859_1));
    return EnvFile.read(folder.toString(), ".env", "app/.env");
  }

  private String errorOf(String bytes) throws IOException {
    Files.write(folder.resolve(".env"), bytes.getBytes(ISO_8859_1));
    ReeveException error =
        catchThrowableOfType(
            ReeveException.class, () -> EnvFile.read(folder.toString(), ".env", "app/.env"));
    assertThat(error.exitCode()).isEqualTo(1);
    assertThat(error).hasNoCause().hasNoSuppressedExceptions();
    String message = String.valueOf(error.getMessage());
    assertThat(message).doesNotContain("SECRET").doesNotContain("\n");
    return message;
  }
}
