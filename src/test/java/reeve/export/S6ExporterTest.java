package reeve.export;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeve.plan.Plan;

/// What the service folders for s6 hold.
class S6ExporterTest {
  static Stream<Arguments> exports() {
    return Exports.of(Format.S6);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void foldersAreTheGoldenOnes(String name, Plan plan, ExportContext context) throws IOException {
    GoldenTree.assertTree("s6/" + name, Format.S6.exporter().render(plan, context));
  }
}
