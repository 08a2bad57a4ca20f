package reeve.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;

/// How many of each, as the user writes it.
class FormationTest {
  private static final Procfile TWO = procfile("web: a\nworker: b\n");

  private static Procfile procfile(String text) {
    return Procfile.parse("Procfile", text.getBytes(ISO_8859_1));
  }

  @Test
  void oneOfEachIsTheDefault() {
    assertThat(Formation.oneOfEach().countOf("anything")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'web=2',               2, 0",
    "'web=2,worker=3',      2, 3",
    "'worker=3,web=2',      2, 3",
    "'web=0,worker=1',      0, 1",
    "'all=1',               1, 1",
    "'all=2,web=1',         1, 2",
    "'web=1,all=2',         1, 2",
    "'all=1,worker=0',      1, 0",
    "'all=0,web=1',         1, 0",
    "'web=007',             7, 0",
    "'web=2 , worker=3',    2, 3",
    "' web=2,worker=3 ',    2, 3",
    "'web = 2,worker\t= 3', 2, 3",
  })
  void typeGetsItsCountElseThatOfAllElseNone(String spec, int web, int worker) {
    Formation formation = Formation.parse(spec, TWO);

    assertThat(formation.countOf("web")).isEqualTo(web);
    assertThat(formation.countOf("worker")).isEqualTo(worker);
  }

  @Test
  void allIsNoTypeOfItsOwn() {
    assertThat(Formation.parse("all=1,web=2", TWO).names()).containsExactly("web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web=",
        "web=-1",
        "web=+1",
        "web=x",
        "web=1.5",
        "web=1x",
        "web=2=3",
        "web=123456",
        "web",
        "=2",
        "=",
        " =2",
        "web=\u0661",
        "2"
      })
  void partThatIsNotNameAndCountIsRefused(String part) {
    String message = "formation \"" + part + "\" is not NAME=COUNT; write, for example, web=2";

    assertThatThrownBy(() -> Formation.parse(part, TWO))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(() -> Formation.parse("all=1," + part + ",worker=1", TWO))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "web=1,", ",web=1", "web=1,,worker=1", "web=1 worker=1"})
  void commaWithoutAPartIsRefused(String spec) {
    assertThatThrownBy(() -> Formation.parse(spec, TWO))
        .isInstanceOf(ReeveException.class)
        .hasMessageContaining("is not NAME=COUNT");
  }

  @Test
  void noArgumentsLeaveTheFormationAsItIs() {
    Formation formation = Formation.parse("web=2", TWO).select(List.of(), TWO);

    assertThat(formation.countOf("web")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'all=1',       web,     1, 0",
    "'all=3',       web,     3, 0",
    "'web=2',       web,     2, 0",
    "'web=2',       web=5,   5, 0",
    "'web=0,all=1', web,     1, 0",
    "'worker=1',    web,     1, 0",
    "'all=1',       web=0,   0, 0",
    "'web=2',       worker,  0, 1",
  })
  void argumentsSelectJustThose(String spec, String argument, int web, int worker) {
    Formation formation = Formation.parse(spec, TWO).select(List.of(argument), TWO);

    assertThat(formation.countOf("web")).isEqualTo(web);
    assertThat(formation.countOf("worker")).isEqualTo(worker);
  }

  @Test
  void severalArgumentsSelectAllOfThem() {
    Formation formation = Formation.oneOfEach().select(List.of("web", "worker=2"), TWO);

    assertThat(formation.countOf("web")).isEqualTo(1);
    assertThat(formation.countOf("worker")).isEqualTo(2);
    assertThat(formation.countOf("other")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"web=", "web=-1", "web=x", "=2", "="})
  void argumentWithACountThatIsNoneIsRefused(String argument) {
    assertThatThrownBy(() -> Formation.oneOfEach().select(List.of(argument), TWO))
        .isInstanceOf(ReeveException.class)
        .hasMessageContaining("\"" + argument + "\" is not NAME=COUNT");
  }

  @ParameterizedTest
  @CsvSource({
    "'web=2', all,              2, 1",
    "'web=2', all=3,            3, 3",
    "'web=2', 'all=3 web=1',    1, 3",
    "'web=2', 'all none',       0, 0",
    "'web=2', 'all none worker', 0, 1",
  })
  void allSelectsAndNoneClearsEarlierSelection(String spec, String arguments, int web, int worker) {
    List<String> words = List.of(arguments.split(" "));
    Formation formation = Formation.parse(spec, TWO).select(words, TWO);

    assertThat(formation.countOf("web")).isEqualTo(web);
    assertThat(formation.countOf("worker")).isEqualTo(worker);
  }

  @Test
  void entryThatIsCalledAllOrNoneIsJustThat() {
    Procfile named = procfile("all: a\nnone: b\nweb: c\n");
    Formation parsed = Formation.parse("all=2", named);
    Formation selected = Formation.oneOfEach().select(List.of("all", "none"), named);

    assertThat(List.of(parsed.countOf("all"), parsed.countOf("web"))).containsExactly(2, 0);
    assertThat(List.of(selected.countOf("all"), selected.countOf("none"))).containsExactly(1, 1);
    assertThat(selected.countOf("web")).isZero();
  }
}
