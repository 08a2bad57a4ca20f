package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A wrong name, value or Procfile is one line that says what is wrong; nothing is started.
class CommandLineErrorTest {
  @TempDir Path directory;

  /// Runs a line of words with a Procfile of these lines; messages call it Procfile.
  private Answer answer(String line, String... procfile) throws IOException {
    Path file = directory.resolve("Procfile");
    Files.writeString(file, String.join("\n", procfile) + "\n", ISO_8859_1);
    List<String> words = new ArrayList<>(List.of("-f", file.toString()));
    words.addAll(List.of(line.split(" ")));
    Answer answer = Answer.to(words.toArray(String[]::new));
    String err = answer.err().replace(file.toString(), "Procfile");
    return new Answer(answer.code(), answer.out(), err);
  }

  private Answer answer(String line) throws IOException {
    return answer(line, "web: false", "worker: false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strat | no command \"strat\"; did you mean start? | 2",
        "hlep | no command \"hlep\"; did you mean help? | 2",
        "--tiemout 3 | unknown option \"--tiemout\"; did you mean --timeout? | 2",
        "--tiemout=3 | unknown option \"--tiemout=3\"; did you mean --timeout? | 2",
        "start --colour never | unknown option \"--colour\"; did you mean --color? | 2",
        "check --stirct | unknown option \"--stirct\"; did you mean --strict? | 2",
        "check --timeout 3 | --timeout is an option of start and export, not of check | 2",
        "--color atuo | no color mode \"atuo\"; did you mean auto? | 2",
        "--stop-signal term | no stop signal \"term\"; did you mean TERM? | 2",
        "--stop-signal web=HPU | no stop signal \"HPU\"; did you mean HUP? | 2",
        "export systmed units | no format \"systmed\"; did you mean systemd? | 2",
        "start wbe | no process \"wbe\" in the Procfile; did you mean web? | 1",
        "wbe=2 | no process \"wbe\" in the Procfile; did you mean web? | 1",
        "-m wbe=2 | no process \"wbe\" in the Procfile; did you mean web? | 1",
        "-x worker,wbe | no process \"wbe\" in the Procfile; did you mean web? | 1",
        "check -x wbe | no process \"wbe\" in the Procfile; did you mean web? | 1",
        "-t wbe=1 | --timeout: no process \"wbe\" in the Procfile; did you mean web? | 1",
        "--stop-signal wbe=HUP | --stop-signal: no process \"wbe\" in the Procfile; did you"
            + " mean web? | 1",
        "--restart wroker | --restart: no process \"wroker\" in the Procfile; did you mean"
            + " worker? | 1",
        "--can-finish wbe | --can-finish: no process \"wbe\" in the Procfile; did you mean"
            + " web? | 1",
        "--can-die wbe | --can-die: no process \"wbe\" in the Procfile; did you mean web? | 1",
        "-q wbe | --quiet: no process \"wbe\" in the Procfile; did you mean web? | 1",
        "--stdin wbe | --stdin: no process \"wbe\" in the Procfile; did you mean web? | 1",
        "--timeout web.7=5 | --timeout: no process \"web.7\"; web has web.1 | 1",
        "-m web=3 --timeout web.4=5 | --timeout: no process \"web.4\"; web has web.1 to web.3 | 1",
        "--stop-signal web.0=INT | --stop-signal: no process \"web.0\"; web has web.1 | 1",
        "--restart-limit web.01=5 | --restart-limit: no process \"web.01\"; web has web.1 | 1",
        "--restart web.2 | --restart: no process \"web.2\"; web has web.1 | 1",
        "--can-finish worker.2 | --can-finish: no process \"worker.2\"; worker has worker.1 | 1",
        "--stdin web.2 | --stdin: no process \"web.2\"; web has web.1 | 1",
        "--timeout none=5 | --timeout: no process \"none\" in the Procfile; it has web, worker | 1",
        "--timeout =5 | --timeout: no process \"\" in the Procfile; it has web, worker | 1",
        "--restart-limit web= | --restart-limit: \"web=\" has no value | 2",
        "--restart-limit -1 | restart limit \"-1\" is not a number from 0 to 999999999 | 2",
        "--stdin all | --stdin all: what is typed goes to one process; name it | 1",
        "-p 65500 | worker.1 would get port 65600, above 65535; lower the base with -p | 1",
        "-m all=0 | nothing to start | 1",
        "-x all | nothing to start | 1",
        "none | nothing to start | 1",
        "-x none,all | nothing to start | 1",
      })
  void wrongWordIsAnErrorThatSaysWhatIsThere(String line, String error, int code) throws Exception {
    answer(line).isError(code, "reeve: " + error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web=", "web=-1", "web=x", "=2", "web", "web=1,", "web=99999999999"})
  void wrongFormationSaysHowToWriteOne(String formation) throws Exception {
    answer("-m " + formation).isError(1, "is not NAME=COUNT", "web=2");
  }

  @ParameterizedTest
  @CsvSource({"-p,x", "-p,0", "-p,65536", "-t,x", "-t,-1", "-t,1e3", "--color,pink"})
  void wrongValueIsNamed(String option, String value) throws Exception {
    answer(option + " " + value).isError(2, "\"" + value + "\"");
  }

  @Test
  void valueOfTheCommandLineNeedsNoPlace() throws Exception {
    answer("-t soon").isError(2, "reeve: timeout \"soon\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "web: ls;# again;web: ls | Procfile:3: \"web\" is already on line 1; rename one",
        "web: ls;y: caf\u00e9 | Procfile:2: not UTF-8",
        "# web: x;; | Procfile: no entry; write at least one line like \"web: ./server\"",
      })
  void wrongProcfileSaysWhichLine(String procfile, String error) throws Exception {
    for (String command : List.of("start", "export --dry-run systemd x")) {
      answer(command, procfile.split(";")).isError(1, "reeve: " + error);
    }
  }
}
