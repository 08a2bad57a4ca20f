package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;

/// What becomes of a value in a unit; systemd's own reading of it is for the end to end tests.
class SystemdQuoteTest {
  // "~" stands for nothing: it keeps blanks and quotes that the table would lose.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain         | plain         | plain         | plain",
        "~~            | ~~            | ~~            | ~~",
        "~ a  b ~      | ~ a  b ~      | ~ a  b ~      | ~ a  b ~",
        "a\\b          | a\\\\b        | a\\\\b        | a\\\\b",
        "end\\         | end\\\\       | end\\\\       | end\\\\",
        "say \"hi\"    | say \\\"hi\\\" | say \\\"hi\\\" | say \\\"hi\\\"",
        "it's          | it's          | it's          | it's",
        "100%          | 100%%         | 100%%         | 100%",
        "%%n           | %%%%n         | %%%%n         | %%n",
        "$A            | $$A           | $A            | \\$A",
        "$$            | $$$$          | $$            | \\$\\$",
        "`a`           | `a`           | `a`           | \\`a\\`",
        "# ; no        | # ; no        | # ; no        | # ; no",
        "a\u0001b      | a\\x01b       | a\\x01b       | a\u0001b",
        "a\u001b\u007f | a\\x1b\\x7f   | a\\x1b\\x7f   | a\u001b\u007f",
        "\u00c3\u00a9  | \u00c3\u00a9  | \u00c3\u00a9  | \u00c3\u00a9",
      })
  void valueIsQuotedForItsPlace(String text, String argument, String environment, String file) {
    assertThat(SystemdQuote.argument(text)).isEqualTo("\"" + argument + "\"");
    assertThat(SystemdQuote.environment("A", text)).isEqualTo("\"A=" + environment + "\"");
    assertThat(SystemdQuote.fileEntry("A", text)).isEqualTo("A=\"" + file + "\"");
  }

  @Test
  void lineEndsAndTabsAreEscapedExceptInAnEnvFile() {
    assertThat(SystemdQuote.argument("a\n\r\tb")).isEqualTo("\"a\\n\\r\\tb\"");
    assertThat(SystemdQuote.environment("A", "a\n\r\tb")).isEqualTo("\"A=a\\n\\r\\tb\"");
    assertThat(SystemdQuote.fileEntry("A", "a\n\r\tb")).isEqualTo("A=\"a\n\r\tb\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/my app, /srv/my app, /srv/my app",
    "/a%n, /a%%n, /a%%n",
    "/a[b]*?, /a[b]*?, /a\\[b]\\*\\?",
    "/a\\b, /a\\b, /a\\\\b",
    "/a\"'$b, /a\"'$b, /a\"'$b",
  })
  void pathIsTheRestOfItsLineOrAPattern(String path, String rest, String pattern) {
    assertThat(SystemdQuote.rest(path)).isEqualTo(rest);
    assertThat(SystemdQuote.pattern(path)).isEqualTo(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/app\\", "/srv/app "})
  void pathWhoseEndNoLineKeepsIsRefused(String path) {
    assertThatThrownBy(() -> SystemdQuote.rest(path)).isInstanceOf(ReeveException.class);
  }
}
