package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a command may stand, what `all` and `none` mean, and which place of an option wins.
class CommandLineIT {
  @TempDir Path directory;

  private Reeve reeve(String line) {
    return Reeve.in(directory, line.split(" ")).procfile("web: echo hi", "worker: sleep 100");
  }

  private List<String> started(Result result) {
    return result
        .text()
        .lines()
        .filter(line -> line.contains(" started with pid"))
        .map(line -> line.replaceAll(".*\\| (\\S+) started.*", "$1"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "-f Procfile.dev start a, a.1",
    "-e x.env --no-port start a, a.1",
    "--port=7000 -m all=2 start, a.1 a.2",
    "start -f Procfile.dev a=2, a.1 a.2",
  })
  void optionsMayComeBeforeTheCommand(String line, String names) {
    Reeve reeve = Reeve.in(directory, line.split(" ")).procfile("a: echo hi").file("x.env", "");
    Result result = reeve.file("Procfile.dev", "a: echo hi\nb: touch other\n").run();
    assertThat(started(result)).containsExactly(names.split(" "));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void commandsOtherThanStartMayFollowOptionsToo() {
    assertThat(reeve("-p 7000 run printenv PORT").run().text()).isEqualTo("7000\n");
    assertThat(reeve("-m worker=3 check").run().text()).contains("worker  3 ");
    assertThat(reeve("-a shop export --dry-run systemd x").run().text()).contains("shop.target");
  }

  @ParameterizedTest
  @CsvSource({"start logs", "logs=1", "-q web start logs", "start check", "check=1", "start help"})
  void entryMayBeCalledLikeACommand(String line) {
    Reeve reeve = Reeve.in(directory, line.split(" "));
    Result result = reeve.procfile("web: true", "logs: ls", "check: ls", "help: ls").run();
    String name = line.replaceAll("^.* |=1$", "");
    assertThat(started(result)).containsExactly(name + ".1");
    assertThat(result.err().lines())
        .containsExactly(warning(2, "logs"), warning(3, "check"), warning(4, "help"));
  }

  private static String warning(int line, String name) {
    String text = " is the name of a command; start it with reeve start " + name;
    return "reeve: Procfile:" + line + ": warning: \"" + name + "\"" + text;
  }

  @Test
  void checkWarnsOfEntriesThatAreCalledLikeACommand() {
    Result result =
        Reeve.in(directory, "check").procfile("web: ls", "stop: ls", "release: ls").run();
    assertThat(result.err()).isEqualTo(warning(2, "stop") + "\n");
    assertThat(result.code()).isZero();
    assertThat(Reeve.in(directory, "check", "--strict").run().code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "all, web.1 worker.1",
    "all=2 worker=0, web.1 web.2",
    "-x all -x none -x worker, web.1",
    "-x none, web.1 worker.1",
    "start worker all none web, web.1",
  })
  void allMeansEveryProcessAndNoneClears(String line, String names) {
    assertThat(started(reeve(line).run())).containsExactly(names.split(" "));
  }

  @Test
  void noneClearsTheListOfALowerPlace() {
    Reeve.in(directory).file(".reeve", "quiet: all\nrestart: web\nexcept: worker\nstdin: web\n");
    Result result = reeve("-q none --restart none -x none --stdin none").run();
    assertThat(result.linesOf("web.1")).containsExactly("hi");
    assertThat(started(result)).containsExactly("web.1", "worker.1");
    Reeve once = reeve("-x none --can-die all").procfile("web: true", "worker: true");
    assertThat(once.env("REEVE_RESTART", "none").run().code()).isZero();
  }

  @Test
  void entryThatIsCalledAllWins() {
    Reeve.in(directory).procfile("all: echo one", "web: echo two");
    assertThat(started(Reeve.in(directory, "all").run())).containsExactly("all.1");
    assertThat(started(Reeve.in(directory, "-x", "all").run())).containsExactly("web.1");
    assertThat(started(Reeve.in(directory, "-m", "all=2").run())).containsExactly("all.1", "all.2");
    Result quiet = Reeve.in(directory, "-q", "all", "--can-finish", "web").run();
    assertThat(quiet.linesOf("all.1")).isEmpty();
    assertThat(quiet.linesOf("web.1")).containsExactly("two");
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', '', false",
    "true, '', timestamp: true, false",
    "on, '', '', false",
    "0, '', no-timestamp: yes, true",
    "'', 1, no-timestamp: true, true",
    "'', '', no-timestamp: 1, false",
    "'', '', no-timestamp: off, true",
    "'', 0, timestamp: true, false",
    "1, 1, '', false",
  })
  void flagsTakeTheirValueFromTheHighestPlace(
      String off, String on, String file, boolean isPrinted) {
    Reeve reeve = reeve("web").file(".reeve", file + "\n");
    reeve.env("REEVE_NO_TIMESTAMP", off).env("REEVE_TIMESTAMP", on);
    String time = isPrinted ? "\\d\\d:\\d\\d:\\d\\d " : "";
    assertThat(reeve.run().text()).matches("(?s)" + time + "system .*");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 5, 5",
    "-t 3, '', 3, 3",
    "-t web=3, '', 3, 5",
    "'-t web=3,4', '', 3, 4",
    "'', 8, 8, 8",
    "-t web=3, 8, 3, 8",
    "'-t web.1=3,web=4', 8, 3, 8",
    "-t all=3, web=8, 3, 3",
  })
  void higherPlaceBeatsALowerOneForEachProcess(String line, String variable, int web, int worker) {
    Reeve reeve = reeve("export --dry-run systemd x " + line).env("REEVE_TIMEOUT", variable);
    assertThat(timeouts(reeve)).containsExactly(web, worker);
  }

  @Test
  void fileFillsInWhatNoHigherPlaceSays() {
    Reeve reeve = reeve("export --dry-run systemd x -t web=3").env("REEVE_TIMEOUT", "worker=8");
    assertThat(timeouts(reeve.file(".reeve", "timeout: web=20,21\n"))).containsExactly(3, 8);
    assertThat(timeouts(reeve("export --dry-run systemd x").env("REEVE_TIMEOUT", "worker=8")))
        .containsExactly(20, 8);
  }

  private static List<Integer> timeouts(Reeve reeve) {
    return reeve
        .run()
        .text()
        .lines()
        .filter(line -> line.startsWith("TimeoutStopSec="))
        .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
        .toList();
  }

  @Test
  void limitOfRestartsMayBeThatOfOneProcess() {
    Reeve reeve = reeve("--restart web --restart-limit 9 --restart-limit web=0");
    assertThat(started(reeve.run())).containsExactly("web.1", "worker.1");
  }

  @Test
  void valueForATypeThatDoesNotRunIsTaken() {
    Reeve reeve = reeve("-m worker=1 --timeout web.2=5 --can-finish web,all");
    Result result = reeve.procfile("web: echo hi", "worker: true").run();
    assertThat(started(result)).containsExactly("worker.1");
  }

  @Test
  void fileOfForemanMayHoldMore() {
    String file = "---\nrun: /var/run/x\nport: 7000 # rails\nformation: 'web=2'\nenv:\n";
    Result result = reeve("check").file(".foreman", file).run();
    assertThat(result.text()).contains("web     2      7000", "worker  0");
    assertThat(result.err()).isEqualTo("reeve: .foreman:2: warning: ignored, no option \"run\"\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void fileOfOptionsThatCannotBeReadSaysWhy() {
    Result directoryOfThatName = reeve("web").file(".reeve/x", "").run();
    assertThat(directoryOfThatName.err()).isEqualTo("reeve: cannot read .reeve: Is a directory\n");
    String line = "rm -r .reeve; touch .reeve; chmod 0 .reeve; ";
    Reeve nobody = Reeve.shell(directory, line + Shell.asNobody(directory, "\"$reeve\""));
    assertThat(nobody.run().err()).isEqualTo("reeve: cannot read .reeve: Permission denied\n");
  }
}
