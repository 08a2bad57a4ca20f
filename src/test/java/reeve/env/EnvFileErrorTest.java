package reeve.env;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;

/// Env files that are refused, and the one line that says why without a secret.
class EnvFileErrorTest {
  private static final String UNCLOSED = "the quote is never closed";

  @TempDir private Path directory;

  private String errorOf(String bytes) {
    ReeveException error =
        catchThrowableOfType(
            ReeveException.class,
            () ->
                EnvFile.parse(
                    "app/.env",
                    bytes.getBytes(ISO_8859_1),
                    name -> name.equals("BIG") ? "hunter2".repeat(18_000) : null,
                    new FileMedium(directory)));
    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(error).hasNoCause().hasNoSuppressedExceptions();
    String message = String.valueOf(error.getMessage());
    assertThat(message).doesNotContain("hunter2").doesNotContain("\n");
    return message;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A=1\nS=\"hunter2\nB=2\n",
        "A=1\nS='hunter2\nB=2\n",
        "A=1\nS=\"",
        "A='\n'\rS=\"hunter2",
        "A=1\r\n export S = 'hunter2\r\nB=\"2\"",
        "A=1\nS=\"hunter2\\\"\nB=2",
        "A=1\nS=\"hunter2\\",
      })
  void quoteThatNeverCloses(String bytes) {
    String line = bytes.startsWith("A='") ? "3" : "2";
    assertThat(errorOf(bytes)).isEqualTo("app/.env:" + line + ": " + UNCLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'A=hunter2|'",
    "2, 'B=1;A=\"hunter2|\"'",
    "3, 'A=''hunter2;;|'''",
    "1, 'A=|'",
    "1, 'A=x| #'"
  })
  void nulInAValue(int line, String text) {
    String bytes = text.replace('|', '\0').replace(';', '\n');
    assertThat(errorOf(bytes))
        .isEqualTo(
            "app/.env:" + line + ": a NUL byte in the value; no variable can hold one, remove it");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'A=hunter2\u00ff'",
    "2, 'A=1;# \u00e9'",
    "3, 'A=''1;2;\u00c3'''",
    "2, 'A=1|hunter2 \u0080|'",
    "2, 'A=1|;\u00c0\u00af'",
    "3, 'A=1|||\u00ed\u00a0\u0080'",
  })
  void textThatIsNotUtf8(int line, String text) {
    String bytes = text.replace("|||", "\r\r").replace('|', '\r').replace(';', '\n');
    assertThat(errorOf(bytes))
        .isEqualTo("app/.env:" + line + ": not UTF-8; save the file in UTF-8");
  }

  @Test
  void variableThatNoProcessCanGet() {
    String tail = " is longer than 128 KiB, more than a process can get; shorten it";
    assertThat(errorOf("A=1\nB=" + "x".repeat(131_072))).isEqualTo("app/.env:2: B" + tail);
    assertThat(errorOf("B='" + "\n".repeat(131_072) + "'")).isEqualTo("app/.env:1: B" + tail);
    assertThat(errorOf("A=1\nB=${BIG}${BIG}\n")).isEqualTo("app/.env:2: B" + tail);
    assertThat(errorOf("k".repeat(200_000) + "=1"))
        .isEqualTo("app/.env:1: " + "k".repeat(100) + "..." + tail);
  }

  @Test
  void largestVariableThatAProcessCanGetIsRead() {
    String value = "x".repeat(131_072 - 3);
    EnvFile file =
        EnvFile.parse(
            ".env", ("A=" + value).getBytes(ISO_8859_1), name -> null, new FileMedium(directory));
    assertThat(file.variables()).containsEntry("A", value);
  }

  @Test
  void linesThatDoubleEachOtherEndEarly() {
    StringBuilder text = new StringBuilder("A0=hunter2\n");
    for (int i = 1; i < 60; i++) {
      text.append("A" + i + "=${A" + (i - 1) + "}${A" + (i - 1) + "}\n");
    }
    assertThat(errorOf(text.toString())).startsWith("app/.env:16: A15 is longer than 128 KiB");
  }

  @Test
  void variablesThatAreTooMuchTogether() {
    StringBuilder text = new StringBuilder("LARGEST=${BIG}x\n");
    for (int i = 0; i < 200; i++) {
      text.append("A" + i + "=${BIG}\n");
    }
    assertThat(errorOf(text.toString()))
        .isEqualTo(
            "app/.env:17: the variables up to here are longer than 2 MiB, more than a process can"
                + " get; shorten some");
  }

  @Test
  void fileThatIsNoEnvFile() {
    assertThat(errorOf("A=1\n" + "hunter2\n".repeat(2000)))
        .isEqualTo("app/.env:1002: more than 1000 lines are not \"KEY=VALUE\"; name an env file");
  }

  @Test
  void unreadableMediumIsNamedWithoutContent() {
    Medium missing =
        new Medium() {
          @Override
          public <T> T hold(String text, BiFunction<String, String, T> reader) {
            return reader.apply("/nowhere", "7");
          }
        };
    ReeveException error =
        catchThrowableOfType(
            ReeveException.class,
            () -> EnvFile.parse(".env", "A=hunter2".getBytes(ISO_8859_1), n -> null, missing));
    assertThat(error).hasMessage("/nowhere/7: cannot be read; reeve needs /nowhere").hasNoCause();
  }
}
