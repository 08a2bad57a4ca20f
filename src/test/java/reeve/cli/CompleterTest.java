package reeve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is offered for the last word of a command line; a `_` in a table is an empty word, a `;` a
/// comma, and `F` a Procfile.
class CompleterTest {
  @TempDir static Path directory;

  private static List<String> answer(String line) throws IOException {
    Path procfile = directory.resolve("Procfile");
    Files.writeString(procfile, "\ufeffweb: x\r\n\n# we: no\nno entry\nworker: x\n");
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(
          word.equals("_") ? "" : word.replace(';', ',').replaceFirst("F$", procfile.toString()));
    }
    return List.of(Completer.answer(words).split("\n", -1));
  }

  private static String candidates(String line) throws IOException {
    List<String> words = new ArrayList<>();
    for (String answered : answer(line)) {
      boolean isCandidate = !answered.isEmpty() && !answered.startsWith(":");
      words.addAll(isCandidate ? List.of(answered.split("\t", -1)[0]) : List.of());
    }
    return String.join(" ", words);
  }

  private static String last(String line) throws IOException {
    List<String> answer = answer(line);
    return answer.get(answer.size() - 2).replace("\t", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "_, start run check export help version",
    "sta, start run check export help version",
    "help che, start run check export help version",
    "help check _, ''",
    "version _, ''",
    "-f F _, start run check export help version web worker",
    "-f F start _, web worker",
    "start -f F web _, web worker",
    "start -f F web=, ''",
    "start --procfile F wo, web worker",
    "start --procfile=F wo, web worker",
    "-fF -p 80 start --umask 022 _, web worker",
    "-f=F start _, web worker",
    "-f F -q web --timestamp-format start start _, web worker",
    "-f F -- wo, web worker",
    "check -f F -p 80 _, web worker",
    "run -f F wo, web worker",
    "run -f F -- wo, web worker",
    "run -f F bin/, ''",
    "export _, systemd launchd supervisord upstart daemontools runit s6",
    "export -a shop -m web=2 lau, systemd launchd supervisord upstart daemontools runit s6",
    "export launchd _, ''",
    "export launchd units _, ''",
    "-f F -x _, web worker all",
    "-f F check --except=web, web worker all",
    "-f F -x web;, web worker all",
    "-f F -q web;wo, web worker all",
    "-f F --restart _, web worker all",
    "-f F --can-finish _, web worker all",
    "-f F --can-die _, web worker all",
    "-f F --daemonizes _, web worker all",
    "-f F --stdin _, web worker",
    "-f F -m _, web= worker= all=",
    "-f F -m web=2;wo, web= worker= all=",
    "-f F -mweb=2;wo, web= worker= all=",
    "-f F -m web=, ''",
    "-f F -t _, web= worker=",
    "-f F export --timeout web=3;wo, web= worker=",
    "-f F -t web=, ''",
    "-f F --restart-limit web=3;wo, web= worker=",
    "--color _, auto always never",
    "check --color=ne, auto always never",
    "-p _, ''",
    "--keep-running _, ''",
  })
  void wordsAreOffered(String line, String words) throws IOException {
    assertThat(candidates(line)).isEqualTo(words);
  }

  @Test
  void signalsAreOfferedForAllAndForOne() throws IOException {
    String signals = String.join(" ", Values.signals());
    assertThat(candidates("-f F --stop-signal _")).isEqualTo("web= worker= " + signals);
    assertThat(candidates("-f F --stop-signal INT,wo")).isEqualTo("web= worker= " + signals);
    assertThat(candidates("-f F export --stop-signal=web=WI")).isEqualTo(signals);
  }

  @ParameterizedTest
  @CsvSource({
    "sta, :none sta",
    "-x web, :none web",
    "-x web;wo, :none wo",
    "--except=web;wo, :none wo",
    "--stop-signal web=WI, :none WI",
    "--stop-signal=INT;web=WI, :none WI",
    "-t5, :none 5",
    "--color=a, :none a",
    "-f oth, :file oth",
    "-foth, :file oth",
    "--procfile=oth, :file oth",
    "-e a.env;b, :file b",
    "--env-if-exists b, :file b",
    "--shell /bin/b, :file /bin/b",
    "run -d oth, :directory oth",
    "export -l oth, :directory oth",
    "export --template oth, :directory oth",
    "export launchd oth, :directory oth",
    "export launchd oth _, ':none '",
    "export -u ro, :user ro",
    "run l, :command l",
    "run -- l, :command l",
    "run bin/l, :file bin/l",
    "run ls oth, :line 1",
    "run ls -, :line 1",
    "run -e a.env ls -l oth, :line 3",
    "-e a.env run ls oth, :line 3",
    "run --env-if-exists a.env -- ls oth, :line 4",
    "run -f run ls oth, :line 3",
    "-- -, :none -",
  })
  void lastLineNamesShellLookupAndReplacedText(String line, String expected) throws IOException {
    assertThat(last(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"START", "RUN", "CHECK", "EXPORT"})
  void optionsOfTheCommandAreOfferedAndNoOthers(CommandName command) throws IOException {
    Set<String> names = new TreeSet<>();
    Options.of(command).forEach(option -> names.addAll(option.names()));
    Set<String> offered = Set.of(candidates(command.text() + " -").split(" ", -1));
    assertThat(offered).containsExactlyInAnyOrderElementsOf(names);
    assertThat(candidates("-m all=1 " + command.text() + " --no-")).contains("--shell-env-wins");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f missing/Procfile _",
        "-f / _",
        "-f - _",
        "-d missing _",
        "-f /dev/zero _",
        "-f Fx _",
      })
  void procfileThatCannotBeReadHasNoProcesses(String line) throws IOException {
    assertThat(candidates(line)).isEqualTo("start run check export help version");
  }

  @Test
  void procfileThatIsNotTextHasNoProcesses() throws IOException {
    Path binary = directory.resolve("binary");
    Files.write(binary, new byte[] {0, -1, 'w', 'e', 'b', ':', 0, '\n', 7, 27, '\n'});
    assertThat(candidates("start -f " + binary + " _")).isEmpty();
  }

  @Test
  void descriptionsComeFromTheHelp() throws IOException {
    assertThat(answer("-")).contains("--quiet\thide output of NAME", "-q\thide output of NAME");
    assertThat(answer("-f F _"))
        .contains("run\trun a command in their environment", "web\tprocess");
  }

  @Test
  void noWordIsLikeAnEmptyOne() {
    assertThat(Completer.answer(List.of())).isEqualTo(Completer.answer(List.of("")));
  }
}
