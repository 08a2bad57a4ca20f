package reeve.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeve.problem.ReeveException;

/// What no format is asked to hold.
class ExportCheckTest {
  private static void check(String value, String user, String location) {
    ExportContext context =
        new ExportContext(
            "shop",
            user,
            location,
            Optional.of("/var/log"),
            "",
            022,
            process -> new StopRule("TERM", 0),
            Templates.of(Format.SYSTEMD, name -> Optional.empty()));
    ExportCheck.check(Exports.plan("web: x\n", "web=1", Map.of("KEY", value)), context);
  }

  @Test
  void utf8AndControlCharactersInValuesAreFine() {
    assertThatCode(() -> check("\u00c3\u00a9\n\u0001", "www", "/\u00c3\u00a9"))
        .doesNotThrowAnyException();
  }

  @Test
  void valueIsNamedByItsVariableAlone() {
    assertThatThrownBy(() -> check("hunter2\u00ff", "www", "/a"))
        .isInstanceOf(ReeveException.class)
        .hasMessageContaining("variable KEY is not UTF-8")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> check("a\0b", "www", "/a")).hasMessageContaining("KEY holds a NUL");
  }

  @Test
  void pathOnTwoLinesIsRefused() {
    assertThatThrownBy(() -> check("", "www", "/a\nb")).hasMessageStartingWith("LOCATION has a");
    assertThatThrownBy(() -> check("", "a\nb", "/a")).hasMessageStartingWith("the user has a");
    assertThatThrownBy(() -> check("", "www", "/\u00ff")).hasMessageContaining("not UTF-8");
  }
}
