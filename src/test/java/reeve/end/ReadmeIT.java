package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples of the README are run, by what they look like.
///
/// A block that begins with `$ ` is a session: what is typed, and what then is printed. It takes
/// place beside the Procfile and the env file that a block further up shows. In a block of `sh`,
/// each line that calls reeve is run, too.
class ReadmeIT {
  private static final String UNITS = "/etc/systemd/system";
  private static final String INTERRUPT = "SIGINT received";

  @TempDir Path directory;

  /// A fenced block.
  private record Block(String language, String text) {
    boolean begins(String regex) {
      return Pattern.compile(regex).matcher(text).lookingAt();
    }
  }

  private static List<Block> blocks() {
    try {
      String readme = Files.readString(Path.of("README.md"));
      return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
          .matcher(readme)
          .results()
          .map(match -> new Block(match.group(1), match.group(2)))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sessionsPrintWhatTheyShow() {
    for (String found : List.of("python3", "memcached")) { // nothing runs them, check looks
      Reeve.in(directory).file("bin/" + found, "");
      assertThat(directory.resolve("bin/" + found).toFile().setExecutable(true)).isTrue();
    }
    int sessions = 0;
    for (Block block : blocks()) {
      if (block.begins("[\\w-]+:\\s+\\S")) {
        Reeve.in(directory).file("Procfile", block.text());
      } else if (block.begins("[A-Z_]+=")) {
        Reeve.in(directory).file(".env", block.text());
      } else if (block.begins("\\$ ")) {
        assertSession(block.text());
        sessions++;
      }
    }
    assertThat(sessions).isGreaterThanOrEqualTo(3);
  }

  private void assertSession(String session) {
    int end = session.indexOf('\n');
    String typed = session.substring(2, end);
    List<String> shown = comparable(session.substring(end + 1));
    Reeve reeve = Reeve.shell(directory, "PATH=$PWD/bin:${reeve%/*}:$PATH; exec 2>&1; " + typed);
    List<String> printed =
        shown.contains(INTERRUPT) ? interrupted(typed, shown) : lines(reeve.run());
    assertThat(printed).as(typed).containsExactlyInAnyOrderElementsOf(shown);
  }

  private List<String> interrupted(String typed, List<String> shown) {
    List<String> before = shown.subList(0, shown.indexOf(INTERRUPT));
    try (Running running = Reeve.shell(directory, "exec $" + typed).start()) {
      running.await(before.toString(), () -> comparable(running.output()).containsAll(before));
      return lines(running.signal("INT").result());
    }
  }

  private static List<String> lines(Result result) {
    return comparable(result.text());
  }

  /// The lines without what differs from call to call; `reeve`'s own without their prefix. That a
  /// port is in use is a matter of the machine.
  private static List<String> comparable(String text) {
    return text.lines()
        .filter(line -> !line.contains(" is in use"))
        .map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d (system +\\| )?", ""))
        .map(line -> line.replaceAll("pid \\d+", "pid N").replaceAll("\\d+\\.\\d s\\b", "N s"))
        .toList();
  }

  static List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Block block : blocks()) {
      if (block.language().equals("sh")) {
        Matcher call = Pattern.compile("(?m)^(?:sudo )?(reeve [^#\n]*)").matcher(block.text());
        call.results().forEach(match -> calls.add(match.group(1).strip()));
      }
    }
    return calls;
  }

  private Reeve call(String call) {
    return Reeve.shell(directory, "exec $" + call.replace(UNITS, "units"))
        .procfile(
            "web: sleep 60",
            "worker: sleep 60",
            "migrate: sleep 60",
            "assets: sleep 60",
            "db: sleep 60",
            "nginx: sleep 60")
        .file(".env", "A=1\n")
        .file(".env.local", "B=2\n");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void callDoesItsWork(String call) {
    if (call.startsWith("reeve export")) {
      assertThat(call(call).run().code()).isZero();
      return;
    }
    try (Running running = call(call).start()) {
      assertThat(running.awaitOutput(" started with pid ").signal("INT").result().code())
          .isEqualTo(130);
    }
  }

  @Test
  void exportWritesWhatItShows() {
    List<Block> shown = blocks().stream().filter(block -> block.begins("wrote ")).toList();
    List<String> exports =
        calls().stream().filter(call -> call.matches("reeve export (?!--dry-run).*")).toList();
    assertThat(shown).hasSameSizeAs(exports).isNotEmpty();
    for (int i = 0; i < exports.size(); i++) {
      String printed = call(exports.get(i)).run().text();
      assertThat(printed.replace(directory + "/units", UNITS)).isEqualTo(shown.get(i).text());
    }
  }
}
