package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a process finds in its environment is what the rules make of the env files, byte for byte.
///
/// All cases are files of one call: `reeve run -e FILE,FILE... -- env -0`.
class EnvFileIT {
  @TempDir static Path directory;

  private static final List<EnvCase> CASES = EnvCase.all();
  private static final Map<String, String> VARIABLES = new HashMap<>();
  private static String warnings = "";

  @BeforeAll
  static void runAllCasesTogether() throws IOException {
    Reeve reeve =
        Reeve.shell(
                directory,
                "export BYTES=\"$(printf '\\303\\274 \\377')\"; exec \"$reeve\" run -e first.env -e"
                    + " "
                    + IntStream.range(0, CASES.size())
                        .mapToObj(EnvFileIT::file)
                        .collect(Collectors.joining(","))
                    + " -- env -0 > seen")
            .env("INHERITED", "from outside")
            .env("EMPTY", "")
            .env("HIDDEN", "hidden")
            .env("SHADOW", "hidden")
            .file("first.env", "FIRST_FILE=first\nHIDDEN=shown\n");
    for (int i = 0; i < CASES.size(); i++) {
      reeve.file(file(i), CASES.get(i).content().getBytes(ISO_8859_1));
    }
    Result result = reeve.run();
    assertThat(result.code()).as(result.err()).isZero();
    warnings = result.err();
    for (String variable :
        Files.readString(directory.resolve("seen"), ISO_8859_1).split("\0", -1)) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        VARIABLES.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
  }

  private static String file(int number) {
    return number + ".env";
  }

  static List<EnvCase> cases() {
    return CASES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void variablesAreWhatTheRuleSays(EnvCase one) {
    for (String variable : one.variables()) {
      int equals = variable.indexOf('=', 1);
      String name = variable.substring(0, equals);
      assertThat(VARIABLES.get(name)).as(name).isEqualTo(variable.substring(equals + 1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void linesThatAreIgnoredAreNamedAndNotShown(EnvCase one) {
    String file = file(CASES.indexOf(one));
    List<String> expected =
        one.ignored().stream()
            .map(line -> "reeve: " + file + ":" + line + ": warning: ignored, not \"KEY=VALUE\"")
            .toList();
    assertThat(warningsOf(file).filter(line -> line.contains("ignored")))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void valuesThatHardlyMeanWhatTheySayAreWarnedOf(EnvCase one) {
    String file = file(CASES.indexOf(one));
    assertThat(warningsOf(file).filter(line -> !line.contains("ignored")))
        .extracting(line -> line.split(": ", 3)[1])
        .containsExactlyElementsOf(one.warned().stream().map(line -> file + ":" + line).toList());
  }

  private static Stream<String> warningsOf(String file) {
    return warnings.lines().filter(line -> line.startsWith("reeve: " + file + ":"));
  }

  @Test
  void nothingElseIsSetOrSaid() {
    List<String> names =
        CASES.stream()
            .flatMap(one -> one.variables().stream())
            .map(variable -> variable.substring(0, variable.indexOf('=', 1)))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(VARIABLES.keySet().stream().filter(name -> name.matches(".?c\\d+_.*")))
        .allMatch(names::contains);
    assertThat(warnings.lines())
        .allMatch(line -> line.matches("reeve: \\d+\\.env:\\d+: warning: .*"));
  }

  @Test
  void tableIsLarge() {
    assertThat(CASES).hasSizeGreaterThan(120);
    assertThat(CASES.stream().map(EnvCase::rule)).doesNotHaveDuplicates();
  }

  private Map<String, String> seen(String arguments) throws IOException {
    Path own = Files.createTempDirectory(directory, "layers");
    Result result =
        Reeve.shell(own, "exec \"$reeve\" " + arguments)
            .env("A", "shell")
            .env("B", "shell")
            .procfile("a: cat /proc/$$/environ > seen")
            .file(".env", "A=default\n")
            .file("1.env", "A=one\nC=one\nE=${D}\n")
            .file("2.env", "A=two\nD=two\nF=${C} ${B}\n")
            .run();
    assertThat(result.err()).isEmpty();
    return Arrays.stream(Files.readString(own.resolve("seen"), ISO_8859_1).split("\0"))
        .filter(variable -> variable.matches("[A-F]=.*"))
        .collect(Collectors.toMap(v -> v.substring(0, 1), v -> v.substring(2)));
  }

  @Test
  void defaultFileIsReadAndWinsOverTheShell() throws IOException {
    assertThat(seen("start")).isEqualTo(Map.of("A", "default", "B", "shell"));
  }

  @Test
  void laterFileWinsAndSeesTheEarlierOne() throws IOException {
    Map<String, String> expected =
        Map.of("A", "two", "B", "shell", "C", "one", "D", "two", "E", "", "F", "one shell");
    assertThat(seen("-e 1.env,2.env")).isEqualTo(expected);
    assertThat(seen("-e 1.env --env 2.env")).isEqualTo(expected);
    assertThat(seen("--env=1.env -e2.env")).isEqualTo(expected);
  }

  @Test
  void orderOfTheFilesIsThatOfTheCommandLine() throws IOException {
    assertThat(seen("-e 2.env,1.env"))
        .containsEntry("A", "one")
        .containsEntry("E", "two")
        .containsEntry("F", " shell");
  }

  @Test
  void shellWinsWhereItIsToldTo() throws IOException {
    assertThat(seen("--shell-env-wins -e 1.env"))
        .isEqualTo(Map.of("A", "shell", "B", "shell", "C", "one", "E", ""));
    assertThat(seen("--shell-env-wins")).isEqualTo(Map.of("A", "shell", "B", "shell"));
  }

  @Test
  void filesThatMayBeMissingComeLast() throws IOException {
    assertThat(seen("--env-if-exists no.env,1.env --env-if-exists 2.env"))
        .containsEntry("A", "two")
        .containsEntry("C", "one");
    assertThat(seen("--env-if-exists 1.env -e 2.env")).containsEntry("A", "one");
    assertThat(seen("--env-if-exists no.env")).containsEntry("A", "default");
  }
}
