package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;

/// What becomes of a value in a supervisord.conf; supervisord's own reading of it is for the end to
/// end tests.
class SupervisordQuoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain        | plain",
        "~~           | ~~",
        "~ a  b ~     | ~ a  b ~",
        "a\\b         | a\\\\b",
        "end\\        | end\\\\",
        "say \"hi\"   | say \\\"hi\\\"",
        "it's         | it's",
        "100%         | 100%%",
        "%(ENV_HOME)s | %%\"\"(ENV_HOME)s",
        "$A `b`       | $A `b`",
        "a ;b         | a \"\";b",
        "a;b # c      | a;b \"\"# c",
        "#;           | #;",
        "\u00c2\u00a0# | \u00c2\u00a0\"\"#",
        "a\tb\u0001   | a\tb\u0001",
        "\u00c3\u00a9 | \u00c3\u00a9",
      })
  void commandIsOneWordOnOneLine(String text, String quoted) {
    assertThat(SupervisordQuote.argument(text)).isEqualTo("\"" + quoted + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/my app, /srv/my app",
    "/a%(x)s, /a%%(x)s",
    "/a;b#c, /a;b#c",
    "/a\\b\"'$b, /a\\b\"'$b",
    "/caf\u00c3\u00a9;, /caf\u00c3\u00a9;",
  })
  void pathIsTheRestOfItsLine(String path, String rest) {
    assertThat(SupervisordQuote.rest(path)).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a ;b",
        "/a #",
        "/a\u00c2\u00a0;b",
        "/a\u00e2\u0080\u00a8#",
        "/a%(here)s",
        "/a ",
        "/a\u00c2\u00a0"
      })
  void pathThatNoLineHoldsIsRefused(String path) {
    assertThatThrownBy(() -> SupervisordQuote.rest(path))
        .isInstanceOf(ReeveException.class)
        .hasMessageContaining("rename it");
  }
}
