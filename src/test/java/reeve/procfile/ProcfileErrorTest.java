package reeve.procfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;

/// The Procfiles that are refused, and the one line that says why.
class ProcfileErrorTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lone continuation,         '\u0080'",
    "byte that never occurs,    '\u00ff'",
    "Latin-1 letter,            'caf\u00e9 '",
    "cut at the end of a line,  '\u00c3'",
    "overlong slash,            '\u00c0\u00af'",
    "surrogate,                 '\u00ed\u00a0\u0080'",
    "beyond the last character, '\u00f4\u0090\u0080\u0080'",
    "UTF-16 byte order mark,    '\u00ff\u00fe'",
  })
  void textThatIsNotUtf8IsRefusedWithItsLine(String what, String bytes) {
    assertThat(errorOf("ok: 1\n# \u00c3\u00bc\nweb: " + bytes + "\nz: 2\n"))
        .as(what)
        .isEqualTo("Procfile:3: not UTF-8; save the file in UTF-8");
  }

  @Test
  void firstOfSeveralWrongLinesIsNamed() {
    assertThat(errorOf("a: \u00ff\nb: 2\nc: \u00ff\n")).startsWith("Procfile:1: not UTF-8");
  }

  @Test
  void truncatedLastCharacterIsRefusedWithItsLine() {
    assertThat(errorOf("a: 1\nb: \u00e2\u0082")).startsWith("Procfile:2: not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# \u00ff\nweb: run\n", "\u00ff\nweb: run\n", "\n\u00ff: x\nweb: run\n"})
  void commentsAndIgnoredLinesMustBeUtf8Too(String bytes) {
    assertThat(errorOf(bytes)).contains(": not UTF-8");
  }

  @Test
  void nameThatComesTwiceIsRefusedWithBothLines() {
    assertThat(errorOf("web: a\n# between\nworker: b\n\nweb: c\n"))
        .isEqualTo("Procfile:5: \"web\" is already on line 1; rename one");
  }

  @Test
  void repeatedNameIsRefusedIfTheCommandIsTheSame() {
    assertThat(errorOf("web: a\r\nweb: a\r\n"))
        .isEqualTo("Procfile:2: \"web\" is already on line 1; rename one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        " ",
        "# nothing\n",
        "nonsense\n",
        "web:\n",
        "\r\n",
        "\u00ef\u00bb\u00bf"
      })
  void fileWithoutAnEntryIsRefused(String bytes) {
    assertThat(errorOf(bytes))
        .isEqualTo("Procfile: no entry; write at least one line like \"web: ./server\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web: a\0b", "web: \0", "web: a\0", "web:\0a"})
  void commandWithANulIsRefusedWithItsLine(String line) {
    assertThat(errorOf("ok: 1\n" + line + "\n"))
        .isEqualTo("Procfile:2: a NUL byte in the command; no command can hold one, remove it");
  }

  @Test
  void errorNamesTheFileAsTheUserDid() {
    String file = new String("dév/Procfile".getBytes(UTF_8), ISO_8859_1);

    assertThat(errorOf(file, "a: 1\na: 2\n")).startsWith(file + ":2: ");
  }

  @Test
  void badProcfileIsExitCodeOne() {
    assertThat(refusal("Procfile", "").exitCode()).isEqualTo(ExitCode.FAILURE);
  }

  private static String errorOf(String bytes) {
    return errorOf("Procfile", bytes);
  }

  private static String errorOf(String file, String bytes) {
    return String.valueOf(refusal(file, bytes).getMessage());
  }

  private static ReeveException refusal(String file, String bytes) {
    return catchThrowableOfType(
        ReeveException.class,
        () -> Procfile.parse(file, bytes.getBytes(ISO_8859_1)).requireEntry());
  }
}
