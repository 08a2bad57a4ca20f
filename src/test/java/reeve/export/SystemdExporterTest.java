package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the units say.
class SystemdExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.SYSTEMD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void unitsAreTheGoldenOnes(String name, Plan plan, ExportContext context) throws IOException {
    GoldenTree.assertTree("systemd/" + name, ExportFormat.SYSTEMD.exporter().render(plan, context));
  }

  @Test
  void noValueOfAVariableIsInAFileThatOthersMayRead() {
    Plan plan = Exports.plan("web: ./serve\n", "web=2", Map.of("KEY", "hunter2"));
    List<ExportedFile> files = Exports.render(ExportFormat.SYSTEMD, plan);
    assertThat(files)
        .filteredOn(file -> file.content().contains("hunter2"))
        .extracting(ExportedFile::mode)
        .containsExactly(0600);
    assertThat(files).allMatch(file -> !file.toString().contains("hunter2"));
  }

  @Test
  void portOfTheEnvFileDoesNotHideThatOfTheProcess() {
    Plan plan = Exports.plan("web: ./serve\n", "web=2", Map.of("PORT", "80"));
    assertThat(Exports.render(ExportFormat.SYSTEMD, plan).getLast().content())
        .doesNotContain("\nPORT=");
  }

  @ParameterizedTest
  @CsvSource({"0, 1us", "1, 1us", "250000000, 250000us", "1000000000, 1s", "90000000000, 90s"})
  void timeoutIsNeverForEver(long nanos, String span) {
    ExportContext usual = Exports.context(ExportFormat.SYSTEMD);
    ExportContext context =
        new ExportContext(
            usual.app(),
            usual.user(),
            usual.location(),
            usual.logDirectory(),
            usual.searchPath(),
            usual.umask(),
            process -> new StopRule("TERM", nanos),
            usual.templates());
    String service =
        ExportFormat.SYSTEMD.exporter().render(Exports.one(), context).get(1).content();
    assertThat(service).contains("\nTimeoutStopSec=" + span + "\n");
  }
}
