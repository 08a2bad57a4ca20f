package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text between quotes, RFC 8259. Texts hold one byte in each char.
class JsonTextTest {
  @ParameterizedTest
  @CsvSource({
    "'',            '\"\"'",
    "abc,           '\"abc\"'",
    "'a\"b',        '\"a\\\"b\"'",
    "'a\\b',        '\"a\\\\b\"'",
    "'a/b',         '\"a/b\"'",
    "'a\nb\tc',     '\"a\\nb\\tc\"'",
    "'\0\u001f',    '\"\\u0000\\u001f\"'",
    "'\u001b[1m\r', '\"\\u001b[1m\\u000d\"'",
    "'\u007f~',     '\"\\u007f~\"'",
    "'\u00c3\u00bc\u00f0\u009f\u0098\u0080', '\"\u00c3\u00bc\u00f0\u009f\u0098\u0080\"'",
  })
  void textIsQuotedAsJsonWantsIt(String text, String quoted) {
    assertThat(JsonText.quote(text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource({
    "a byte that is never UTF-8,     '\u00ff',                     '\ufffd'",
    "two of them,                    '\u00ff\u00fe',               '\ufffd\ufffd'",
    "a byte that begins nothing,     'a\u0080b',                   'a\ufffdb'",
    "a character without its end,    'a\u00e2\u0082',              'a\ufffd'",
    "a character that breaks off,    '\u00e2\u0082\"',             '\ufffd\"'",
    "a character that is too long,   '\u00c0\u0080',               '\ufffd\ufffd'",
    "half a pair of UTF-16,          '\u00ed\u00a0\u0080',         '\ufffd'",
    "a character beyond the last,    '\u00f4\u0090\u0080\u0080',   '\ufffd\ufffd\ufffd\ufffd'",
  })
  void invalidUtf8BecomesReplacementCharacters(String what, String text, String read) {
    assertThat(Json.object("{" + JsonText.members("text", text) + "}"))
        .as(what)
        .containsExactly(Map.entry("text", read));
  }

  @Test
  void everyByteIsValidBetweenQuotes() {
    for (char value = 0; value < 256; value++) {
      String text = "a" + value;
      String read = value < 128 ? text : "a\ufffd";
      assertThat(Json.object("{" + JsonText.members("text", text) + "}"))
          .containsExactly(Map.entry("text", read));
    }
  }

  @Test
  void membersAreStringsAndNumbersInTheirOrder() {
    String members =
        JsonText.members("event", "a \"b\"", "pid", 42, "seconds", 1.5, "bytes", 1L << 40);

    assertThat(members)
        .isEqualTo("\"event\":\"a \\\"b\\\"\",\"pid\":42,\"seconds\":1.5,\"bytes\":1099511627776");
  }

  @Test
  void listOfNumbersIsAnArray() {
    assertThat(JsonText.members("pids", List.of(1, 22, 3))).isEqualTo("\"pids\":[1,22,3]");
    assertThat(JsonText.members("pids", List.of())).isEqualTo("\"pids\":[]");
  }

  @Test
  void numbersOfAnySizeAreValid() {
    String members = JsonText.members("a", 1e-9, "b", 1e9, "c", 0.0, "d", -3, "e", 1.7e308);

    assertThat(Json.object("{" + members + "}"))
        .containsExactly(
            Map.entry("a", 1e-9),
            Map.entry("b", 1e9),
            Map.entry("c", 0.0),
            Map.entry("d", -3.0),
            Map.entry("e", 1.7e308));
  }

  @Test
  void numbersInNamesAreTextAndNoMembersAreNothing() {
    assertThat(JsonText.members()).isEmpty();
    assertThat(JsonText.members("1\n", "2")).isEqualTo("\"1\\n\":\"2\"");
  }
}
