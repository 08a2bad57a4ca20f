package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;

/// What becomes of a text in a property list.
class LaunchdQuoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain             | plain",
        "~~                | ~~",
        "~ a  b ~          | ~ a  b ~",
        "a && b <c >d      | a &amp;&amp; b &lt;c &gt;d",
        "&amp;             | &amp;amp;",
        "]]>               | ]]&gt;",
        "\"it's\" $A \\ %n | \"it's\" $A \\ %n",
        "\u00c3\u00a9      | \u00c3\u00a9",
        "a\u007fb          | a\u007fb",
        "\u00ef\u00bf\u00bd | \u00ef\u00bf\u00bd",
      })
  void textHasNoMarkup(String text, String quoted) {
    assertThat(LaunchdQuote.text("it", text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"~a\nb\n~,~a\nb\n~", "~a\tb\t~,~a\tb\t~"})
  void newlinesAndTabsStay(String text, String quoted) {
    assertThat(LaunchdQuote.text("it", text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\r\nb"})
  void carriageReturnIsAReference(String text) {
    assertThat(LaunchdQuote.text("it", text)).isEqualTo(text.replace("\r", "&#13;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0001", "hunter2\u001b", "\u001f", "\u00ef\u00bf\u00be", "x\u00ef\u00bf\u00bf"})
  void characterThatXmlHasNotIsRefusedWithoutTheText(String text) {
    assertThatThrownBy(() -> LaunchdQuote.text("the value of A", text))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("the value of A holds a control character")
        .hasMessageNotContaining("hunter2");
  }
}
