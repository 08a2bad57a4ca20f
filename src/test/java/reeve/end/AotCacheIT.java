package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All classes that a call needs are in the AOT cache: each other one would cost a millisecond.
class AotCacheIT {
  private static final String LINE =
      """
      exec /bin/sh -c "$(sed 's| -m reeve/| -Xlog:class+load:file=classes&|' "$reeve")" "$reeve" \\
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start -f Procfile -d . -t 5",
        "start -m all=1,b=2 --stop-signal INT -x c",
        "start -e other.env --can-finish b --restart c -q b",
        "start --json",
        "start --pty --color always",
        "start --no-timestamp --no-prefix",
        "a=2 b=1",
        "run true",
        "run b",
        "check",
        "check --json -m b=2",
        "export systemd --dry-run services",
        "help run",
        "__complete start w",
        "__complete -f Procfile --stop-signal=a=I",
        "--version",
      })
  void classesComeFromTheCache(String arguments) throws IOException {
    assertClassesComeFromTheCache(Reeve.shell(directory, LINE + arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--no-prefix"})
  void classesComeFromTheCacheOnATerminal(String arguments) throws IOException {
    assertClassesComeFromTheCache(new Terminal(directory).shell(LINE + arguments));
  }

  private void assertClassesComeFromTheCache(Reeve reeve) throws IOException {
    Result result =
        reeve
            .procfile(
                "a: printf 'a\\033[31mb\\033[0m\\rc\\n'; sleep 0.2", "b: echo $A $B", "c: sleep 99")
            .file(".env", "A=1\nexport B=\"${A}\\n\"\n")
            .file("other.env", "# none\n")
            .file(".reeve", "timeout: 2\n")
            .run();
    assertThat(result.code()).as("%s", result).isZero();
    List<String> classes = Files.readAllLines(directory.resolve("classes"));
    assertThat(classes).anyMatch(line -> line.contains("reeve.Main"));
    assertThat(classes)
        .filteredOn(line -> line.contains("source: jrt:"))
        // The JVM keeps the classes of its own events out of any cache.
        .allMatch(line -> line.contains(" jdk.internal.event."));
  }
}
