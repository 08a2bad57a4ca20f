package reeve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What files of options set, and what they say that is none.
class OptionFileTest {
  private static final Set<String> NAMES =
      Set.of("port", "formation", "except", "timeout", "color", "strict", "env");

  private final List<String> warnings = new ArrayList<>();

  private Map<String, String> parse(String file, String text) {
    Map<String, String> values = new TreeMap<>();
    boolean isYaml = file.equals(".foreman");
    OptionFile.parse(file, isYaml, text, NAMES, problem -> warnings.add(problem.toString()))
        .forEach((name, line) -> values.put(name, line.value()));
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "port: 3000 # rails;3000",
        "port: 3000#1;3000#1",
        "port:   '3000';3000",
        "port: '3000' # rails;3000",
        "port: \"3000\"   ;3000",
        "port: \"a b\" # c;a b",
        "port: 'it''s # here';it's # here",
        "port: \"a\\\"b\\\\\";a\"b\\",
        "port: it's;it's",
        "port = 3000;3000",
        "port:\t3000 \t;3000",
        "port: [a, 'b c', \"d\"] # e;a,b c,d",
        "port: [a];a",
        "color: true;always",
        "color: false # never;never",
        "color: auto;auto",
        "concurrency: web=2,worker=1;web=2,worker=1",
      })
  void valueOfForemansFileIsAScalarOfYaml(String line, String value) {
    assertThat(parse(".foreman", "---\n" + line + "\n").values()).containsExactly(value);
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"port:", "port: # later", "port: ~", "port: null", "port: []", "# port: 1"})
  void valueThatIsMissingSetsNothing(String line) {
    assertThat(parse(".foreman", line)).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void itemsBelowAKeyAreItsList() {
    String text = "except:\n  - web # a\n  - 'worker'\nenv:\n- .env\nport: 1\n";
    assertThat(parse(".foreman", text))
        .isEqualTo(Map.of("except", "web,worker", "env", ".env", "port", "1"));
  }

  @Test
  void keysOfOthersAreWarnings() {
    String text = "run: /var/run/x\npidfile:\n  port: 2\n  - x\nprot: 1\nport: 3\n  env: a\n";
    assertThat(parse(".foreman", text)).isEqualTo(Map.of("port", "3"));
    assertThat(warnings)
        .containsExactly(
            ".foreman:1: ignored, no option \"run\"",
            ".foreman:2: ignored, no option \"pidfile\"",
            ".foreman:5: ignored, no option \"prot\"; did you mean port?",
            ".foreman:7: ignored, indented");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "port: 'a;port: a quote is never closed",
        "port: \"a\\\";port: a quote is never closed",
        "except: [a, b;except: a [ is never closed",
        "port: 'a' b;port: more text follows the closing quote or bracket",
        "strict;`\"strict\" has no value; write strict: VALUE`",
      })
  void valueThatIsCutIsAnError(String line, String error) {
    assertThatThrownBy(() -> parse(".foreman", "\n" + line)).hasMessage(".foreman:2: " + error);
  }

  @Test
  void valueOfReevesFileIsTakenAsItStands() {
    String text = "\u00ef\u00bb\u00bf# a\nport: 3000 # rails\n---\nenv='a' \n  timeout:5\n";
    assertThat(parse(".reeve", text))
        .isEqualTo(Map.of("port", "3000 # rails", "env", "'a'", "timeout", "5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "prot: 1;`no option \"prot\"; did you mean port?`",
        "PORT: 1;`no option \"PORT\"; did you mean port?`",
        "p: 1;`no option \"p\"; man reeve lists the long names`",
        "pidfile: 1;`no option \"pidfile\"; man reeve lists the long names`",
        "strict;`\"strict\" has no value; write strict: VALUE`",
      })
  void unknownKeyOfReevesFileIsAnError(String line, String error) {
    assertThatThrownBy(() -> parse(".reeve", "port: 1\n\n" + line))
        .hasMessage(".reeve:3: " + error);
  }
}
