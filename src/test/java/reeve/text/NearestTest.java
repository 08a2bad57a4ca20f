package reeve.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody meant.
class NearestTest {
  private static final List<String> COMMANDS = List.of("start", "run", "check", "export");

  @ParameterizedTest
  @CsvSource({
    "strat, start",
    "statr, start",
    "stat, start",
    "sstart, start",
    "START, start",
    "chekc, check",
    "chek, check",
    "exprot, export",
    "exort, export",
    "rn, run",
    "urn, run",
    "ru, run",
  })
  void mistypedNameIsFound(String typed, String meant) {
    assertThat(Nearest.to(typed, COMMANDS).orElse("")).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "web", "worker", "st", "chart", "a very long word"})
  void otherWordsAreNot(String typed) {
    assertThat(Nearest.to(typed, COMMANDS)).isEmpty();
  }

  @Test
  void messageAsksForTheNearestAndNamesAll() {
    assertThat(Nearest.unknown("color", "rde", List.of("red", "blue")))
        .isEqualTo("no color \"rde\"; did you mean red? there are red, blue");
    assertThat(Nearest.unknown("color", "pink", List.of("red", "blue")))
        .isEqualTo("no color \"pink\"; there are red, blue");
  }

  @Test
  void theNearestOfSeveralIsTaken() {
    assertThat(Nearest.to("worked", List.of("walked", "worker", "word"))).contains("worker");
    assertThat(Nearest.to("web", List.of())).isEmpty();
    assertThat(Nearest.to("c", List.of("a", "b"))).isEmpty();
  }
}
