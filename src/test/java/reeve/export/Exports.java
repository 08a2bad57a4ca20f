package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import reeve.env.Environment;
import reeve.plan.Formation;
import reeve.plan.Plan;
import reeve.procfile.Procfile;

/// The exports that every format has a golden tree of.
final class Exports {
  static final String ROOT = "/srv/shop";
  static final String LOCATION = "/etc/services";

  private Exports() {}

  /// The name of each tree, its plan, and its context.
  static Stream<Arguments> of(ExportFormat format) {
    return Stream.of(
        Arguments.of("one", one(), context(format)),
        Arguments.of("formation", formation(), context(format)),
        Arguments.of("options", options(), contextOfOptions(format)));
  }

  /// One process, no env file.
  static Plan one() {
    return plan("web: bundle exec puma\n", "web=1", Map.of());
  }

  /// Two types, several instances, variables, one that daemonizes.
  static Plan formation() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("RAILS_ENV", "production");
    variables.put("GREETING", "it's 100% \"fine\" & <costs> $5 `now`\\");
    return plan(
        "web: cd app && ./serve -p $PORT\nwork-er: memcached -d # 50%\nclock: tick\n",
        "web=2,work-er=1", variables);
  }

  /// One process where every option differs from its default.
  static Plan options() {
    return plan("web: ./serve 'a  b' \"$HOME\"; echo \\\\\n", "web=1", Map.of("EMPTY", ""));
  }

  static Plan plan(String procfile, String formation, Map<String, String> variables) {
    Procfile parsed = Procfile.parse("Procfile", procfile.getBytes(ISO_8859_1));
    return Plan.of(
        parsed, Formation.parse(formation, parsed), 5000, Environment.of(variables), ROOT);
  }

  static ExportContext context(ExportFormat format) {
    return new ExportContext(
        "shop",
        "www-data",
        LOCATION,
        Optional.empty(),
        "/usr/local/bin:/usr/bin:/bin",
        022,
        process -> new StopRule("TERM", 5_000_000_000L),
        Templates.of(format, name -> Optional.empty()));
  }

  private static ExportContext contextOfOptions(ExportFormat format) {
    String signal = format == ExportFormat.LAUNCHD ? "TERM" : "QUIT"; // launchd knows but one
    return new ExportContext(
        "my.shop-2",
        "keeper",
        "/opt/my services/100%",
        Optional.of("/var/log/my shop"),
        "/opt/bin:/bin",
        077,
        process -> new StopRule(signal, 2_500_000_000L),
        Templates.of(format, name -> Optional.empty()));
  }

  /// The files of a plan without options.
  static List<ExportedFile> render(ExportFormat format, Plan plan) {
    return format.exporter().render(plan, context(format));
  }
}
