package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program says of itself, and to those who mistype.
class HelpIT {
  private static final int ROWS = 45;
  private static final int COLUMNS = 80;

  @TempDir Path directory;

  private Result reeve(String line) {
    Reeve reeve = Reeve.in(directory, line.split(" "));
    return reeve.procfile("web: touch started", "worker: touch started").run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "run", "check", "export", "help"})
  void helpOfACommandFitsOneScreen(String command) {
    Result help = reeve("help " + command);
    assertThat(help.text()).startsWith("Usage: reeve ").contains("\nExamples\n", command);
    assertThat(help.text().lines().count()).isLessThanOrEqualTo(ROWS);
    assertThat(help.text().lines()).allMatch(line -> line.length() <= COLUMNS);
    assertThat(help.err()).isEmpty();
    assertThat(help.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--help, help start",
    "-h, help start",
    "help, help start",
    "start --help, help start",
    "--no-port -h, help start",
    "run -h, help run",
    "check --help, help check",
    "export -h, help export",
    "-h run, help run",
    "-f Procfile --help check, help check",
    "help --help, help start",
  })
  void helpIsTheSameWhereverItIsAskedFor(String asked, String help) {
    Result result = reeve(asked);
    assertThat(result.text()).isEqualTo(reeve(help).text());
    assertThat(result.code()).isZero();
  }

  @Test
  void helpNeedsNoProcfileAndNoFileOfOptions() {
    assertThat(Reeve.in(directory, "--help").file(".reeve", "?\n").run().code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "start -V", "check --version", "version"})
  void versionTellsBuildAndRuntime(String asked) {
    Result version = reeve(asked);
    String commit = Files.exists(Path.of(".git")) ? " [0-9a-f]{7,}(-dirty)?" : "";
    assertThat(version.text())
        .matches("reeve \\d+\\.\\d+\\.\\d+" + commit + " \\(Java 25\\S*, \\S+ \\S+\\)\\n");
    assertThat(version.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "strat, no command \"strat\"; did you mean start?, 2",
    "hlep, no command \"hlep\"; did you mean help?, 2",
    "help exprot, no command \"exprot\"; did you mean export?, 2",
    "help nonsense, 'no command \"nonsense\"; there are start, run, check, export, help, version',"
        + " 2",
    "--tiemout 3, unknown option \"--tiemout\"; did you mean --timeout?, 2",
    "--tiemout=3, unknown option \"--tiemout=3\"; did you mean --timeout?, 2",
    "start --colour never, unknown option \"--colour\"; did you mean --color?, 2",
    "check --stirct, unknown option \"--stirct\"; did you mean --strict?, 2",
    "check --timeout 3, '--timeout is an option of start and export, not of check', 2",
    "--color atuo, no color mode \"atuo\"; did you mean auto?, 2",
    "--stop-signal term, no stop signal \"term\"; did you mean TERM?, 2",
    "--stop-signal web=HPU, no stop signal \"HPU\"; did you mean HUP?, 2",
    "export systmed units, no format \"systmed\"; did you mean systemd?, 2",
    "start wbe, no process \"wbe\" in the Procfile; did you mean web?, 1",
    "wbe=2, no process \"wbe\" in the Procfile; did you mean web?, 1",
    "-m wbe=2, no process \"wbe\" in the Procfile; did you mean web?, 1",
    "'-x worker,wbe', no process \"wbe\" in the Procfile; did you mean web?, 1",
    "check -x wbe, no process \"wbe\" in the Procfile; did you mean web?, 1",
    "-t wbe=1, --timeout: no process \"wbe\" in the Procfile; did you mean web?, 1",
    "--stop-signal wbe=HUP, --stop-signal: no process \"wbe\" in the Procfile; did you mean web?,"
        + " 1",
    "--restart wroker, --restart: no process \"wroker\" in the Procfile; did you mean worker?, 1",
    "--can-finish wbe, --can-finish: no process \"wbe\" in the Procfile; did you mean web?, 1",
    "--can-die wbe, --can-die: no process \"wbe\" in the Procfile; did you mean web?, 1",
    "-q wbe, --quiet: no process \"wbe\" in the Procfile; did you mean web?, 1",
    "--stdin wbe, --stdin: no process \"wbe\" in the Procfile; did you mean web?, 1",
  })
  void mistypedNameIsAnErrorThatAsksForTheNearest(String line, String error, int code) {
    Result result = reeve(line);
    assertThat(result.err()).startsWith("reeve: " + error);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.code()).isEqualTo(code);
    assertThat(directory.resolve("started")).doesNotExist();
  }
}
