package reeve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs that tests need and users may lack.
public final class Tools {
  private Tools() {}

  /// Skips the test on a machine without these programs or files; in CI, where they are installed,
  /// it fails.
  public static void needs(String... programs) {
    for (String program : programs) {
      if (!isThere(program)) {
        assertThat(System.getenv("CI")).as("CI has no " + program).isNull();
        Assumptions.abort("needs " + program);
      }
    }
  }

  /// True for a file that exists, or a program in PATH.
  private static boolean isThere(String program) {
    return program.startsWith("/")
        ? Files.exists(Path.of(program))
        : Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
