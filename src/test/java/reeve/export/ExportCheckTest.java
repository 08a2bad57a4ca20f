package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no format is asked to hold, and what each refuses of a variable.
class ExportCheckTest {
  private static List<String> problems(String value, String user, String location) {
    ExportContext context =
        new ExportContext(
            "shop",
            user,
            location,
            Optional.of("/var/log"),
            "",
            022,
            process -> new StopRule("TERM", 0),
            Templates.of(ExportFormat.SYSTEMD, name -> Optional.empty()));
    return ExportCheck.problems(
        Exports.plan("web: x\n", "web=1", Map.of("KEY", value)),
        context,
        new SystemdExporter(),
        (name, text) -> text,
        (name, text) -> text);
  }

  @Test
  void utf8AndControlCharactersInValuesAreFine() {
    assertThat(problems("\u00c3\u00a9\n\u0001", "www", "/\u00c3\u00a9")).isEmpty();
  }

  @Test
  void valueIsNamedByItsVariableAlone() {
    assertThat(problems("hunter2\u00ff", "www", "/a"))
        .containsExactly(
            "the value of the variable KEY is not UTF-8, and service files have to be; change it");
  }

  @Test
  void pathsOnTwoLinesAreAllNamed() {
    assertThat(problems("", "a\nb", "/a\nb"))
        .containsExactly(
            "LOCATION has a control character in its name; rename it",
            "the user has a control character in its name; rename it");
    assertThat(problems("", "www", "/\u00ff"))
        .containsExactly("LOCATION is not UTF-8, and service files have to be; rename it");
  }

  @Test
  void everyVariableIsNamedOnceAtItsPlace() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : List.of("a.b", "GOOD", "9DIGIT")) {
      variables.put(name, "hunter2");
    }
    assertThat(
            ExportCheck.problems(
                Exports.plan("web: x\nwork: x\n", "web=2,work=1", variables),
                Exports.context(ExportFormat.SYSTEMD),
                new SystemdExporter(),
                (name, text) -> "PLACE OF " + name + ": " + text,
                (name, text) -> text))
        .containsExactly(
            "PLACE OF a.b: the variable a.b: systemd takes no \".\" in a name; rename it",
            "PLACE OF 9DIGIT: the variable 9DIGIT: systemd takes no name that begins with a digit;"
                + " rename it");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "SYSTEMD,     9DIGIT, 1, systemd takes no name that begins with a digit; rename it",
        "SYSTEMD,     a.b,    1, systemd takes no \".\" in a name; rename it",
        "SUPERVISORD, 9,      1, supervisord's shell takes no name that begins with a digit; rename"
            + " it",
        "UPSTART,     a-b,    1, upstart's shell takes no \"-\" in a name; rename it",
        "LAUNCHD,     9DIGIT, 1,",
        "LAUNCHD,     a.b,    1,",
        "RUNIT,       9DIGIT, 1,",
        "RUNIT,       a.b,    1,",
        "S6,          a.b,    `1 `,",
        "DAEMONTOOLS, a.b,    `1 `, `its value fits no file in env, and a shell takes no \".\" in a"
            + " name; rename it`",
        "RUNIT,       9A,     `1\t`, `its value fits no file in env, and a shell takes no name that"
            + " begins with a digit; rename it`",
        "S6, .a, 1, `its name fits no file in env, and a shell takes no \".\" in a name; rename"
            + " it`",
      })
  void formatSaysWhatItTakes(
      ExportFormat format, String name, String value, @Nullable String reason) {
    assertThat(format.exporter().refusal(name, value))
        .isEqualTo(reason == null ? null : "the variable " + name + ": " + reason);
  }

  @Test
  void propertyListHoldsNoControlCharacter() {
    assertThat(new LaunchdExporter().refusal("A", "hunter2\u0001"))
        .isEqualTo(
            "the value of the variable A holds a control character, which no property list can;"
                + " leave it out");
  }
}
