package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the jobs for upstart say, as far as one can tell without upstart.
class UpstartExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.UPSTART);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void jobsAreTheGoldenOnes(String name, Plan plan, ExportContext context) throws IOException {
    GoldenTree.assertTree("upstart/" + name, ExportFormat.UPSTART.exporter().render(plan, context));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void jobsAreGrammatical(String name, Plan plan, ExportContext context) throws Exception {
    for (ExportedFile file : ExportFormat.UPSTART.exporter().render(plan, context)) {
      if (file.path().endsWith(".conf")) {
        UpstartJob job = UpstartJob.parse(file.content());
        assertThat(job.shellComplaints()).as(file.path()).isEmpty();
      }
    }
  }

  @Test
  void stanzasHaveTheirArguments() {
    UpstartJob job = job("web: ./serve\n", "shop-web-1.conf");
    assertThat(job.stanzas())
        .containsEntry("setuid", List.of("www-data"))
        .containsEntry("umask", List.of("0022"))
        .containsEntry("kill signal", List.of("TERM"))
        .containsEntry("kill timeout", List.of("5"))
        .containsEntry("respawn limit", List.of("unlimited"))
        .containsEntry("start on", List.of("starting", "shop-web"))
        .containsEntry("stop on", List.of("stopping", "shop-web"));
  }

  @Test
  void lineThatWouldEndTheScriptDoesNot() {
    Plan plan = Exports.plan("web: ./serve\n", "web=1", Map.of());
    ExportContext context = Exports.context(ExportFormat.UPSTART);
    String job = ExportFormat.UPSTART.exporter().render(plan, context).get(2).content();
    String hostile = job.replace("'./serve'", UpstartQuote.script("x\nend script\n"));
    assertThat(UpstartJob.parse(hostile).script()).contains("''end script\n''' 9<&-\n");
  }

  @Test
  void noValueOfAVariableIsInAFileThatOthersMayRead() {
    Plan plan = Exports.plan("web: ./serve\n", "web=2", Map.of("KEY", "hunter2"));
    assertThat(Exports.render(ExportFormat.UPSTART, plan))
        .filteredOn(file -> file.content().contains("hunter2"))
        .extracting(ExportedFile::mode)
        .containsExactly(0600);
  }

  @Test
  void typeWithTheNameOfAnInstanceIsRefused() {
    Plan plan = Exports.plan("web: a\nweb-1: b\n", "web=1,web-1=1", Map.of());
    assertThatThrownBy(() -> Exports.render(ExportFormat.UPSTART, plan))
        .hasMessageContaining("two jobs would be shop-web-1.conf");
  }

  private static UpstartJob job(String procfile, String path) {
    Plan plan = Exports.plan(procfile, "web=1", Map.of());
    return Exports.render(ExportFormat.UPSTART, plan).stream()
        .filter(file -> file.path().equals(path))
        .map(file -> UpstartJob.parse(file.content()))
        .findAny()
        .orElseThrow();
  }
}
