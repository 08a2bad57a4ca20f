package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the file for supervisord says.
class SupervisordExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.SUPERVISORD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void filesAreTheGoldenOnes(String name, Plan plan, ExportContext context) throws IOException {
    GoldenTree.assertTree(
        "supervisord/" + name, ExportFormat.SUPERVISORD.exporter().render(plan, context));
  }

  @Test
  void noValueOfAVariableIsInAFileThatOthersMayRead() {
    Plan plan = Exports.plan("web: ./serve\n", "web=2", Map.of("KEY", "hunter2"));
    List<ExportedFile> files = Exports.render(ExportFormat.SUPERVISORD, plan);
    assertThat(files)
        .filteredOn(file -> file.content().contains("hunter2"))
        .extracting(ExportedFile::mode)
        .containsExactly(0600);
  }
}
