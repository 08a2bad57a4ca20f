package reeve.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the layers of an environment lie on each other.
class EnvironmentTest {
  @Test
  void upperLayerDecides() {
    Environment environment = Environment.of(Map.of("A", "low")).with(Map.of("A", "high"));

    assertThat(environment.get("A")).isEqualTo("high");
  }

  @Test
  void whatTheUpperLayerDoesNotNameShowsThrough() {
    Environment environment = Environment.of(Map.of("A", "low")).with(Map.of("B", "high"));

    assertThat(entries(environment)).containsExactly("A=low", "B=high");
  }

  @Test
  void lastOfThreeLayersDecides() {
    Environment environment =
        Environment.of(Map.of("A", "1")).with(Map.of("A", "2")).with(Map.of("A", "3"));

    assertThat(entries(environment)).containsExactly("A=3");
  }

  @Test
  void emptyValueHidesTheOneBelow() {
    Environment environment = Environment.of(Map.of("A", "low")).with(Map.of("A", ""));

    assertThat(environment.get("A")).isEmpty();
  }

  @Test
  void variableThatIsNotSetIsNull() {
    assertThat(Environment.of(Map.of("A", "1")).get("a")).isNull();
  }

  @Test
  void orderIsThatOfTheLayersFromTheLowest() {
    Map<String, String> lower = ordered("Z", "1", "M", "2", "A", "3");
    Map<String, String> upper = ordered("Y", "4", "M", "5", "B", "6");

    assertThat(entries(Environment.of(lower).with(upper)))
        .containsExactly("Z=1", "M=5", "A=3", "Y=4", "B=6");
  }

  @Test
  void layerLeavesTheEnvironmentBelowAsItWas() {
    Environment below = Environment.of(Map.of("A", "low"));

    Environment above = below.with(Map.of("A", "high", "B", "new"));

    assertThat(entries(below)).containsExactly("A=low");
    assertThat(above.size()).isEqualTo(2);
  }

  @Test
  void laterChangesOfTheGivenMapAreNotSeen() {
    Map<String, String> variables = ordered("A", "1");
    Environment environment = Environment.of(variables);

    variables.put("A", "2");
    variables.put("B", "3");

    assertThat(entries(environment)).containsExactly("A=1");
  }

  @Test
  void laterChangesOfALayerAreNotSeen() {
    Map<String, String> layer = ordered("A", "1");
    Environment environment = Environment.of(Map.of()).with(layer);

    layer.clear();

    assertThat(entries(environment)).containsExactly("A=1");
  }

  @Test
  void processesShareWhatTheirOwnLayersLieAbove() {
    Environment common = Environment.of(Map.of("A", "1"));

    Environment first = common.with(Map.of("PS", "a.1"));
    Environment second = common.with(Map.of("PS", "b.1"));

    assertThat(first.below()).isSameAs(second.below()).isSameAs(common);
    assertThat(first.layer()).containsExactly(Map.entry("PS", "a.1"));
  }

  private static List<String> entries(Environment environment) {
    List<String> entries = new ArrayList<>();
    environment.forEach((name, value) -> entries.add(name + "=" + value));
    assertThat(environment.size()).isEqualTo(entries.size());
    return entries;
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }
}
