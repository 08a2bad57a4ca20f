package reeve.export;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the service directories for runit hold.
class RunitExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(ExportFormat.RUNIT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void directoriesAreTheGoldenOnes(String name, Plan plan, ExportContext context)
      throws IOException {
    GoldenTree.assertTree("runit/" + name, ExportFormat.RUNIT.exporter().render(plan, context));
  }
}
