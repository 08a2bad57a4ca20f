package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a value in a job for upstart.
class UpstartQuoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain       | 'plain'        | 'plain'",
        "~~          | ''             | ''",
        "a  # b      | 'a  # b'       | 'a  # b'",
        "DOMAIN\\joe | 'DOMAIN\\\\joe' | 'DOMAIN\\joe'",
        "it's        | 'it'\"'\"'s'   | 'it'\\''s'",
        "\"$A\" `b`  | '\"$A\" `b`'   | '\"$A\" `b`'",
        "end script  | 'end script'   | 'end script'",
      })
  void valueIsQuotedForItsPlace(String text, String argument, String script) {
    assertThat(UpstartQuote.argument(text)).isEqualTo(argument);
    assertThat(UpstartQuote.script(text)).isEqualTo(script);
  }

  @Test
  void noLineOfAWordEndsTheScript() {
    assertThat(UpstartQuote.script("a\nend script\n  end script"))
        .isEqualTo("'a\n''end script\n''  end script'");
  }
}
