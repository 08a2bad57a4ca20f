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
}
