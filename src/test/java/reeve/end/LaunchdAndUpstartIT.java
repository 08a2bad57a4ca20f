package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.export.PropertyList;
import reeve.export.UpstartJob;

/// What launchd and upstart, which no test can start, would run of an export is what `reeve start`
/// runs, as far as their files are read here as they read them.
class LaunchdAndUpstartIT {
  @TempDir Path temporary;
  private Path root;
  private Path location;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("my 100%n $HOME;'shop' & <co>"));
    location = temporary.resolve("jobs");
  }

  private static boolean isText(String text) {
    return text.chars().allMatch(c -> c >= ' ' || "\t\n\r".indexOf(c) >= 0);
  }

  private static List<String> texts(List<String> texts) {
    return texts.stream().filter(LaunchdAndUpstartIT::isText).toList();
  }

  private String exported(String format, String file) {
    Result result = Exported.export(root, location, format, "-p", "6000");
    assertThat(result.err()).isEmpty();
    return Exported.content(location.resolve(file));
  }

  /// Runs a script as a service manager does, and waits for what its process says.
  private void assertSeen(List<String> expected, String shell, String script) throws IOException {
    Files.writeString(temporary.resolve("script"), script, ISO_8859_1);
    try (Running running = Reeve.shell(temporary, "exec " + shell + " ./script").start()) {
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
      assertThat(HostileStrings.seen(root)).isEqualTo(expected);
    }
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "'\\''") + "'";
  }

  private static <T> T value(Map<String, Object> job, String key, Class<T> type) {
    return type.cast(Objects.requireNonNull(job.get(key), key));
  }

  @Test
  void jobOfLaunchdSeesWhatStartGivesIt() throws IOException {
    HostileStrings.writeProject(root, texts(HostileStrings.LINES), texts(HostileStrings.all()));
    List<String> expected = Exported.seenUnderStart(root);
    Map<String, Object> job = PropertyList.read(exported("launchd", "shop.show.1.plist"));
    StringBuilder script = new StringBuilder();
    script.append("umask 0").append(Long.toOctalString(value(job, "Umask", Long.class)));
    script.append("\ncd ").append(quoted(value(job, "WorkingDirectory", String.class)));
    Map<?, ?> variables = value(job, "EnvironmentVariables", Map.class);
    variables.forEach(
        (name, value) -> script.append("\nexport ").append(name).append('=').append(quoted(value)));
    script.append("\nexec");
    List<?> words = value(job, "ProgramArguments", List.class);
    for (Object word : words) {
      script.append(' ').append(quoted(word));
    }
    assertSeen(expected, "sh", script.append('\n').toString());
  }

  @Test
  void textThatNoPropertyListHoldsIsRefused() {
    List<String> others = HostileStrings.all().stream().filter(text -> !isText(text)).toList();
    assertThat(others).isNotEmpty();
    for (String text : others) {
      HostileStrings.writeProject(root, List.of(text), List.of());
      Result result = Exported.export(root, location, "launchd");
      assertThat(result.err()).startsWith("reeve: Procfile:1: the command of show holds a");
      HostileStrings.writeProject(root, List.of(), List.of(text));
      result = Exported.export(root, location, "launchd");
      assertThat(result.err())
          .startsWith("reeve: .env:1: the value of the variable HOSTILE_0 holds a");
      assertThat(result.code()).isEqualTo(1);
      assertThat(location).doesNotExist();
    }
  }

  @Test
  void jobOfUpstartSeesWhatStartGivesIt() throws IOException {
    HostileStrings.writeProject(root, HostileStrings.LINES, HostileStrings.all());
    List<String> expected = Exported.seenUnderStart(root);
    UpstartJob job = UpstartJob.parse(exported("upstart", "shop-show-1.conf"));
    List<String> umask = job.stanzas().getOrDefault("umask", List.of());
    assertThat(umask).hasSize(1);
    assertSeen(expected, "sh -e", "umask " + umask.getFirst() + "\n" + job.script());
  }
}
