package reeve.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeve.env.Environment;
import reeve.procfile.Procfile;

/// Which commands name a port: those of `web-app`, and of another entry.
class PortUseTest {
  @ParameterizedTest
  @CsvSource({
    "serve -p $PORT, x, true",
    "serve -p ${PORT:-3000}, x, true",
    "serve '${PORT}', x, true",
    "serve, curl localhost:$REEVE_PORT_WEB_APP/, true",
    "serve, curl ${REEVE_PORT_WEB_APP}, true",
    "serve $REEVE_PORT_WEB_APP, x, true",
    "serve, echo $PORT, false",
    "serve $PORTS $PORT_A, x, false",
    "PORT=1 serve PORT, x, false",
    "serve $REEVE_PORT_WEB, $REEVE_PORT_WEB_APP_2, false",
    "$REEVE_PORT_X $PORTAL $PORT, x, true",
  })
  void portIsNamed(String web, String other, boolean isNamed) {
    String text = "web-app: " + web + "\nx: " + other + "\n";
    Procfile procfile = Procfile.parse("Procfile", text.getBytes(UTF_8));
    Environment none = Environment.of(Map.of());
    Plan plan = Plan.of(procfile, Formation.oneOfEach(), 5000, none, "/");
    List<PlannedProcess> processes = plan.instancesOf("web-app");
    assertThat(PortUse.isNamed(processes.getFirst(), procfile)).isEqualTo(isNamed);
  }
}
