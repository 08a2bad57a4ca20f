package reeve.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.env.Environment;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;

/// From Procfile, formation and base port to the processes that run.
class PlanTest {
  private static final Environment NONE = Environment.of(Map.of());

  private static final Procfile THREE =
      Procfile.parse("Procfile", "web: serve\nwork-er: work\nclock: tick\n".getBytes(ISO_8859_1));

  @Test
  void everyTypeRunsOnceInFileOrder() {
    assertThat(plan(Formation.oneOfEach(), 5000).processes())
        .extracting(PlannedProcess::name, PlannedProcess::command)
        .containsExactly(
            tuple("web.1", "serve"), tuple("work-er.1", "work"), tuple("clock.1", "tick"));
  }

  @Test
  void entriesThatShareAPortVariableAreNamed() {
    assertThat(Plan.sharedPorts(THREE)).isEmpty();
    Procfile shared =
        Procfile.parse("P", "web-2: a\nx: b\nweb_2: c\nX: d\nweb2: e\n".getBytes(ISO_8859_1));
    assertThat(Plan.sharedPorts(shared))
        .extracting(Object::toString)
        .containsExactly(
            "P:3: web-2 and web_2 share REEVE_PORT_WEB_2; rename one",
            "P:4: x and X share REEVE_PORT_X; rename one");
  }

  @Test
  void formationDoesNotChangeTheOrder() {
    assertThat(namesAndPorts("clock=1,work-er=1,web=1"))
        .containsExactly("web.1 5000", "work-er.1 5100", "clock.1 5200");
  }

  @Test
  void instancesCountFromOneAndGetTheNextPorts() {
    assertThat(namesAndPorts("web=3,clock=2"))
        .containsExactly("web.1 5000", "web.2 5001", "web.3 5002", "clock.1 5200", "clock.2 5201");
  }

  @Test
  void typeThatDoesNotRunKeepsItsPorts() {
    assertThat(namesAndPorts("all=1,web=0,work-er=0")).containsExactly("clock.1 5200");
  }

  @Test
  void portsAreCountedFromTheBase() {
    assertThat(plan(Formation.oneOfEach(), 3001).processes())
        .extracting(PlannedProcess::port)
        .containsExactly(3001, 3101, 3201);
  }

  @Test
  void processKnowsThePositionOfItsType() {
    assertThat(plan(Formation.parse("web=2,clock=1", THREE), 5000).processes())
        .extracting(PlannedProcess::position)
        .containsExactly(0, 0, 2);
  }

  @Test
  void processFindsItsPortAndNameInItsEnvironment() {
    Environment second =
        plan(Formation.parse("web=2", THREE), 5000).processes().get(1).environment();

    assertThat(second.get("PORT")).isEqualTo("5001");
    assertThat(second.get("PS")).isEqualTo("web.2");
  }

  @Test
  void environmentHoldsThePortsOfAllTypes() {
    Environment environment = only(plan(Formation.parse("clock=1", THREE), 5000)).environment();

    assertThat(environment.get("REEVE_PORT_WEB")).isEqualTo("5000");
    assertThat(environment.get("REEVE_PORT_WORK_ER")).isEqualTo("5100");
    assertThat(environment.get("REEVE_PORT_CLOCK")).isEqualTo("5200");
  }

  @Test
  void everyInstanceFindsThePortOfTheFirstOfAType() {
    for (PlannedProcess process : plan(Formation.parse("web=3", THREE), 5000).processes()) {
      assertThat(process.environment().get("REEVE_PORT_WEB")).isEqualTo("5000");
    }
  }

  @Test
  void reevesVariablesDecideOverTheCommonEnvironment() {
    Environment common =
        Environment.of(Map.of("PORT", "1", "PS", "x", "REEVE_PORT_WEB", "2", "HOME", "/home/me"));
    Plan plan = Plan.of(THREE, Formation.parse("web=1", THREE), 5000, common, ".");

    Environment environment = only(plan).environment();

    assertThat(environment.get("PORT")).isEqualTo("5000");
    assertThat(environment.get("PS")).isEqualTo("web.1");
    assertThat(environment.get("REEVE_PORT_WEB")).isEqualTo("5000");
    assertThat(environment.get("HOME")).isEqualTo("/home/me");
    assertThat(environment.size()).isEqualTo(6);
  }

  @Test
  void planKeepsTheRoot() {
    Plan plan = Plan.of(THREE, Formation.oneOfEach(), 5000, NONE, "/srv/app");

    assertThat(plan.root()).isEqualTo("/srv/app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wep=1", "WEB=1", "web.1=1", "web=1,wep=0", "all=1,wep=1"})
  void unknownNameIsRefusedWithTheKnownOnes(String spec) {
    String unknown = spec.replaceAll("(?:web|all)=1,|=[01]$", "");

    assertThatThrownBy(() -> plan(Formation.parse(spec, THREE), 5000))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("no process \"" + unknown + "\" in the Procfile; ")
        .hasMessageEndingWith("it has web, work-er, clock");
  }

  @Test
  void nearestNameIsToldOfAMistypedOne() {
    assertThatThrownBy(() -> plan(Formation.parse("wrok-er=1", THREE), 5000))
        .hasMessage(
            "no process \"wrok-er\" in the Procfile; did you mean work-er? it has web, work-er,"
                + " clock");
  }

  @Test
  void unknownArgumentIsRefusedWithTheKnownOnes() {
    Formation formation = Formation.oneOfEach().select(List.of("web", "db"), THREE);

    assertThatThrownBy(() -> plan(formation, 5000))
        .isInstanceOf(ReeveException.class)
        .hasMessage("no process \"db\" in the Procfile; it has web, work-er, clock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all=0", "web=0", "web=0,work-er=0,clock=0", "all=0,web=0"})
  void nothingToStartIsRefused(String spec) {
    assertThatThrownBy(() -> plan(Formation.parse(spec, THREE), 5000))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("nothing to start");
  }

  @Test
  void highestPortIsStillAPort() {
    assertThat(plan(Formation.oneOfEach(), 65335).processes())
        .extracting(PlannedProcess::port)
        .containsExactly(65335, 65435, 65535);
  }

  @Test
  void typeWithAPortAboveTheHighestIsRefused() {
    assertThatThrownBy(() -> plan(Formation.oneOfEach(), 65336))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("clock.1 would get port 65536, above 65535");
  }

  @Test
  void instanceWithAPortAboveTheHighestIsRefused() {
    assertThatThrownBy(() -> plan(Formation.parse("web=2", THREE), 65535))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("web.2 would get port 65536, above 65535");
  }

  private static List<String> namesAndPorts(String spec) {
    return plan(Formation.parse(spec, THREE), 5000).processes().stream()
        .map(process -> process.name() + " " + process.port())
        .toList();
  }

  private static Plan plan(Formation formation, int basePort) {
    return Plan.of(THREE, formation, basePort, NONE, ".");
  }

  private static PlannedProcess only(Plan plan) {
    assertThat(plan.processes()).hasSize(1);
    return plan.processes().getFirst();
  }
}
