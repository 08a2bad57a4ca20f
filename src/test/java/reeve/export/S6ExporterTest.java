package reeve.export;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the service directories for s6 hold.
class S6ExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.S6);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void directoriesAreTheGoldenOnes(String name, Plan plan, ExportContext context)
      throws IOException {
    GoldenTree.assertTree("s6/" + name, ExportFormat.S6.exporter().render(plan, context));
  }
}
