package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `reeve start` gives a process of hostile texts, which is what every exported service gets.
class HostileStringsIT {
  @TempDir Path directory;

  @Test
  void processGetsHostileTextsAsTheyAre() {
    List<String> values = HostileStrings.all();
    HostileStrings.writeProject(directory, HostileStrings.LINES, values);
    try (Running running = Reeve.in(directory).start()) {
      running.await("what the process saw", () -> !HostileStrings.seen(directory).isEmpty());
    }
    List<String> seen = HostileStrings.seen(directory);
    int count = HostileStrings.LINES.size();
    assertThat(seen.getFirst()).isEqualTo(Integer.toString(count));
    assertThat(seen.subList(1, count + 1))
        .isEqualTo(HostileStrings.LINES.stream().map(HostileStringsIT::bytes).toList());
    for (int i = 0; i < values.size(); i++) {
      assertThat(seen).contains(HostileStrings.variable(i) + "=" + bytes(values.get(i)));
    }
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
