package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.plan.Plan;

/// What the formats of service directories have in common.
class ServiceDirectoriesTest {
  private static List<ExportedFile> render(ExportFormat format, String name, String value) {
    return Exports.render(format, Exports.plan("web: ./serve\n", "web=1", Map.of(name, value)));
  }

  private static Map<String, String> contents(List<ExportedFile> files) {
    Map<String, String> contents = new LinkedHashMap<>();
    files.forEach(file -> contents.put(file.path().replace("shop-web-1/", ""), file.content()));
    return contents;
  }

  @ParameterizedTest
  @EnumSource(names = {"DAEMONTOOLS", "RUNIT", "S6"})
  void noValueOfAVariableIsInAFileThatOthersMayRead(ExportFormat format) {
    for (String value : List.of("hunter2", "hunter2 ")) {
      assertThat(render(format, "KEY", value))
          .filteredOn(file -> file.content().contains("hunter2"))
          .extracting(ExportedFile::mode)
          .containsExactly(0600);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DAEMONTOOLS", "RUNIT"})
  void valueWithBlanksAtItsEndIsExportedByTheShell(ExportFormat format) {
    for (String value : List.of(" ", "it's ", "a\t", "a\nb ")) {
      assertThat(contents(render(format, "KEY", value)))
          .doesNotContainKey("env/KEY")
          .containsEntry("exports", "export KEY=" + ShellQuote.word(value) + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DAEMONTOOLS", "RUNIT"})
  void newlineIsNulInAFileOfOneLine(ExportFormat format) {
    assertThat(contents(render(format, "KEY", "a\nb \n")))
        .containsEntry("env/KEY", "a\0b \0\n")
        .doesNotContainKey("exports");
    assertThat(contents(render(format, "KEY", ""))).containsEntry("env/KEY", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb \n"})
  void wholeFileHoldsAnyValue(String value) {
    assertThat(contents(render(ExportFormat.S6, "KEY", value)))
        .containsEntry("env/KEY", value + "\n")
        .doesNotContainKey("exports");
  }

  @ParameterizedTest
  @EnumSource(names = {"DAEMONTOOLS", "RUNIT", "S6"})
  void nameThatNoFileCanHaveIsExportedByTheShell(ExportFormat format) {
    assertThat(contents(render(format, "a.b", "1"))).containsKey("env/a.b");
    assertThat(contents(render(format, "A".repeat(256), "1"))).containsKey("exports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "a b", "a$b", "~", "-a", "a;b", "a\\b", "a'b"})
  void userThatAScriptCannotNameIsRefused(String user) {
    for (ExportFormat format :
        List.of(ExportFormat.DAEMONTOOLS, ExportFormat.RUNIT, ExportFormat.S6)) {
      assertThatThrownBy(() -> format.exporter().render(Exports.one(), contextOf(format, user)))
          .hasMessageStartingWith("user \"" + user + "\": ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"www-data", "app_1", "a.b", "ann@example.org"})
  void otherUsersAreNamedInTheScript(String user) {
    ExportContext context = contextOf(ExportFormat.S6, user);
    assertThat(contents(ExportFormat.S6.exporter().render(Exports.one(), context)).get("run"))
        .contains("HOME=~" + user + " USER=" + user + " LOGNAME=" + user + "\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"DAEMONTOOLS", "RUNIT", "S6"})
  void onlyASingleProgramTakesThePlaceOfItsShell(ExportFormat format) {
    Plan single = Exports.plan("web: ./serve 'it'\n", "web=1", Map.of());
    Plan several = Exports.plan("web: ./serve && ./work\n", "web=1", Map.of());
    assertThat(contents(Exports.render(format, single)).get("run"))
        .contains("/bin/sh -c 'exec ./serve '\\''it'\\'''\n");
    assertThat(contents(Exports.render(format, several)).get("run"))
        .contains("/bin/sh -c './serve && ./work'\n");
  }

  private static ExportContext contextOf(ExportFormat format, String user) {
    ExportContext usual = Exports.context(format);
    return new ExportContext(
        usual.app(),
        user,
        usual.location(),
        usual.logDirectory(),
        usual.searchPath(),
        usual.umask(),
        usual.stopRules(),
        usual.templates());
  }
}
