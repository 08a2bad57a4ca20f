package reeve.env;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.Problem;

/// Env files as values: order, what is looked up elsewhere, and what dotenv-java gets to see. Each
/// rule of the grammar has a case in `reeve.end.EnvFileIT`.
class EnvFileTest {
  @TempDir private Path directory;
  private final Map<String, String> elsewhere = new HashMap<>();
  private FileMedium medium = new FileMedium(Path.of("."));

  @BeforeEach
  void holdInTheDirectory() {
    medium = new FileMedium(directory);
  }

  private EnvFile parse(String bytes) {
    return EnvFile.parse(".env", bytes.getBytes(ISO_8859_1), elsewhere::get, medium);
  }

  @Test
  void orderIsThatOfTheFile() {
    assertThat(parse("Z=1\nexport M=2\nA='3'\nK=4\n").variables())
        .containsExactly(entry("Z", "1"), entry("M", "2"), entry("A", "3"), entry("K", "4"));
  }

  @Test
  void repeatedKeyHasFirstPlaceAndLastValue() {
    assertThat(parse("B=1\nA=2\nB=3\n").variables())
        .containsExactly(entry("B", "3"), entry("A", "2"));
  }

  @Test
  void ignoredLinesAreProblemsWithoutTheirText() {
    assertThat(parse("hunter2\nA=1\n\nhunter2 = x\nhunter 2=x\n").ignored())
        .extracting(Object::toString)
        .containsExactly(
            ".env:1: ignored, not \"KEY=VALUE\"", ".env:5: ignored, not \"KEY=VALUE\"");
  }

  @Test
  void fileHidesWhatIsSetElsewhereFromItsLineOn() {
    elsewhere.put("A", "elsewhere");
    assertThat(parse("B=${A}\nA=here\nC=${A}\nA=\nD=${A:-default}\n").variables())
        .containsEntry("B", "elsewhere")
        .containsEntry("C", "here")
        .containsEntry("D", "default");
  }

  @Test
  void processEnvironmentOfReeveIsNotAsked() {
    assertThat(System.getenv("PATH")).isNotEmpty();
    assertThat(parse("A=${PATH}\n").variables()).containsExactly(entry("A", ""));
    assertThat(parse("PATH=x\n").variables()).containsExactly(entry("PATH", "x"));
  }

  @Test
  void fileWithoutEntriesIsEmpty() {
    assertThat(parse("# nothing\n\nnothing\n").variables()).isEmpty();
  }

  @Test
  void dotenvGetsSafeLines() {
    parse("A = 'x y' # c\nexport B=\"%\u00c3\u00bc\n#\"\n");
    assertThat(medium.held()).isEqualTo("0.A=x%20y\n1.B=%25%c3%bc%0a%23\n");
  }

  @Test
  void largeFileIsReadInItsOrder() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("KEY").append(i).append("=value ").append(i).append('\n');
    }
    Map<String, String> variables = parse(text.toString()).variables();
    assertThat(medium.calls()).isOne();
    int number = 0;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      assertThat(variable).isEqualTo(entry("KEY" + number, "value " + number));
      number++;
    }
    assertThat(number).isEqualTo(20_000);
  }

  @Test
  void largeValueDoesNotHoldBackTheNextPiece() {
    String large = "x".repeat(100_000);
    assertThat(parse("A=" + large + "\nB=" + large + "\nC=1\n").variables())
        .containsExactly(entry("A", large), entry("B", large), entry("C", "1"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyValueBetweenSingleQuotesComesBackAsItIs(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder value = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        char c = (char) (1 + random.nextInt(127));
        value.append(c == '\'' || c == '\r' ? '"' : c);
      }
      assertThat(parse("A='" + value + "'\nB=1").variables())
          .as("seed %s, round %s", seed, i)
          .containsExactly(entry("A", value.toString()), entry("B", "1"));
    }
  }

  @Test
  void textOfAFileShowsNoValue() {
    assertThat(parse("A=hunter2\nB=hunter2\n")).hasToString("[A, B]");
  }

  @Test
  void warningsNameTheKeyAndItsLineAndNoValue() {
    EnvFile file = parse("A=1\nB='it's hunter2'\nC='\n'\nD=${hunter2+x}${y\nE='it''s'\n");
    assertThat(file.warnings()).extracting(Problem::line).containsExactly(2, 5);
    assertThat(file.warnings().getFirst().text()).contains(" of B ");
    assertThat(file.warnings().getLast().text()).contains(" in D ");
    assertThat(file.warnings().toString()).doesNotContain("hunter2");
  }

  @Test
  void hintsNameWhatIsSetAndNotExpanded() {
    elsewhere.put("HOME", "hunter2");
    EnvFile file = parse("A=$A$HOME\nB=$A\nC=$NONE$$A'$A'\nD='$A'\nE=\"\\$A\"\nPATH=$PATH\n");
    assertThat(file.hints())
        .extracting(Object::toString)
        .containsExactly(
            ".env:1: $HOME in A is not expanded; write ${HOME}, or the value in single quotes",
            ".env:2: $A in B is not expanded; write ${A}, or the value in single quotes",
            ".env:3: $A in C is not expanded; write ${A}, or the value in single quotes");
  }

  @Test
  void problemOfAVariableIsInTheLineThatSetsItLast() {
    assertThat(parse("A=1\nB='\n'\nA=2\n").problem("A", "x")).hasToString(".env:4: x");
  }
}
