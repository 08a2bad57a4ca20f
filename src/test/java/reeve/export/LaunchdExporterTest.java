package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the property lists for launchd say, as a strict reader takes them.
class LaunchdExporterTest {
  /// The keys that are used, with their types, launchd.plist(5).
  private static final Map<String, Class<?>> KEYS =
      Map.ofEntries(
          Map.entry("Label", String.class),
          Map.entry("ProgramArguments", List.class),
          Map.entry("EnvironmentVariables", Map.class),
          Map.entry("UserName", String.class),
          Map.entry("WorkingDirectory", String.class),
          Map.entry("Umask", Long.class),
          Map.entry("RunAtLoad", Boolean.class),
          Map.entry("KeepAlive", Boolean.class),
          Map.entry("ThrottleInterval", Long.class),
          Map.entry("ExitTimeOut", Long.class),
          Map.entry("ProcessType", String.class),
          Map.entry("StandardOutPath", String.class),
          Map.entry("StandardErrorPath", String.class));

  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.LAUNCHD);
  }

  private static ExportContext context(String path, String signal) {
    ExportContext usual = Exports.context(ExportFormat.LAUNCHD);
    return new ExportContext(
        usual.app(),
        usual.user(),
        usual.location(),
        Optional.empty(),
        path,
        usual.umask(),
        process -> new StopRule(signal, 1),
        usual.templates());
  }

  private static Map<String, Object> job(Plan plan, ExportContext context) {
    return PropertyList.read(
        ExportFormat.LAUNCHD.exporter().render(plan, context).getFirst().content());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void jobsAreTheGoldenOnes(String name, Plan plan, ExportContext context) throws IOException {
    GoldenTree.assertTree("launchd/" + name, ExportFormat.LAUNCHD.exporter().render(plan, context));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void launchdKnowsAllKeysAndTheirTypes(String name, Plan plan, ExportContext context) {
    for (ExportedFile file : ExportFormat.LAUNCHD.exporter().render(plan, context)) {
      Map<String, Object> job = PropertyList.read(file.content());
      job.forEach((key, value) -> assertThat(value).as(key).isInstanceOf(KEYS.get(key)));
      assertThat(file.path()).isEqualTo(job.get("Label") + ".plist");
      assertThat(file.mode()).isEqualTo(0600);
    }
  }

  @Test
  void valuesAreReadAsTheyWere() {
    Map<String, Object> job = job(Exports.formation(), Exports.context(ExportFormat.LAUNCHD));
    assertThat(job)
        .containsEntry("Label", "shop.web.1")
        .containsEntry("UserName", "www-data")
        .containsEntry("WorkingDirectory", "/srv/shop")
        .containsEntry("Umask", 18L)
        .containsEntry("ExitTimeOut", 5L)
        .containsEntry("KeepAlive", true)
        .containsEntry("RunAtLoad", true)
        .containsEntry("ProgramArguments", List.of("/bin/sh", "-c", "cd app && ./serve -p $PORT"))
        .containsEntry(
            "EnvironmentVariables",
            Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "RAILS_ENV", "production",
                "GREETING", "it's 100% \"fine\" & <costs> $5 `now`\\",
                "PORT", "5000",
                "PS", "web.1",
                "REEVE_PORT_WEB", "5000",
                "REEVE_PORT_WORK_ER", "5100",
                "REEVE_PORT_CLOCK", "5200"));
  }

  @Test
  void pathOfTheEnvFileWins() {
    Plan plan = Exports.plan("web: ./serve\n", "web=1", Map.of("PATH", "/mine", "a.b", ""));
    assertThat(job(plan, context("/bin", "TERM")).get("EnvironmentVariables"))
        .isEqualTo(
            Map.of(
                "PATH",
                "/mine",
                "a.b",
                "",
                "PORT",
                "5000",
                "PS",
                "web.1",
                "REEVE_PORT_WEB",
                "5000"));
  }

  @Test
  void pathThatIsNotThereIsNotMadeUp() {
    Object environment = job(Exports.one(), context("", "TERM")).get("EnvironmentVariables");
    assertThat((Map<?, ?>) environment)
        .extracting(Map::keySet)
        .isEqualTo(Set.of("PORT", "PS", "REEVE_PORT_WEB"));
  }

  @Test
  void unsupportedTextIsRefusedWithoutItsValue() {
    Plan plan = Exports.plan("web: ./serve\n", "web=1", Map.of("KEY", "hunter2\u0001"));
    assertThatThrownBy(() -> Exports.render(ExportFormat.LAUNCHD, plan))
        .hasMessageStartingWith("the value of the variable KEY holds a control character")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> job(Exports.one(), context("/a\u00ff", "TERM")))
        .hasMessageContaining("PATH is not UTF-8");
  }
}
