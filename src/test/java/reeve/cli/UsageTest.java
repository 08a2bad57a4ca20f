package reeve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arguments that no command takes are one line that says what to type instead.
class UsageTest {
  private static String error(String... arguments) {
    Answer answer = Answer.to(arguments);
    answer.isError(2);
    return answer.err();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-p | -p needs a value; write -p N",
        "--port | --port needs a value; write --port N",
        "-p --json | -p needs a value; write -p N",
        "-t --pty | -t needs a value; write -t [NAME=]SECONDS,...",
        "run -f | -f needs a value; write -f FILE",
        "export -u | -u needs a value; write -u NAME",
        "--port= | --port has an empty value; write --port N",
        "-x a,,b | -x has an empty value; write -x NAME,...",
        "--json=x | --json takes no value; leave out \"=x\"",
        "check --strict=true | --strict takes no value; leave out \"=true\"",
        "--json --json | --json is given twice; give it once",
        "-p 1 --port 2 | -p is given twice; give it once",
        "-t5 -m a=1 -m b=1 | -m is given twice; give it once",
        "-z | unknown option \"-z\"; see reeve help start",
        "-c | unknown option \"-c\"; see reeve help start",
        "check -c | unknown option \"-c\"; see reeve help check",
        "run --nope ls | unknown option \"--nope\"; see reeve help run",
        "--tiemout=3 | unknown option \"--tiemout=3\"; did you mean --timeout?",
        "--stritc | unknown option \"--stritc\"; did you mean --strict, an option of check?",
        "check --tiemout | unknown option \"--tiemout\"; did you mean --timeout, an option of start"
            + " and export?",
        "-timeout 5 | unknown option \"-timeout\"; did you mean --timeout?",
        "-procfile=x | unknown option \"-procfile=x\"; did you mean --procfile?",
        "check -restart | unknown option \"-restart\"; did you mean --restart, an option of"
            + " start?",
        "-root x | unknown option \"-root\"; did you mean --root?",
        "check -t 5 | -t is an option of start and export, not of check",
        "run -t 5 x | -t is an option of start and export, not of run",
        "run -t5 x | -t is an option of start and export, not of run",
        "run --timeout=5 x | --timeout is an option of start and export, not of run",
        "export --restart | --restart is an option of start, not of export",
        "-l | -l is an option of export, not of start",
        "-a shop | -a is an option of export, not of start",
        "run -x a b | -x is an option of start, check and export, not of run",
        "-t 5 run x | -t is an option of start and export, not of run",
        "--nope run x | unknown option \"--nope\"; see reeve help run",
        "help run extra | unexpected argument \"extra\"; give one command, as in reeve help run",
        "help -f | no command \"-f\"; there are start, run, check, export, help, version",
        "help exprot | no command \"exprot\"; did you mean export? there are start, run, check,"
            + " export, help, version",
        "version x | unexpected argument \"x\"; reeve version takes none",
        "run | no command to run; name one, as in reeve run env",
        "export | no FORMAT and LOCATION; give both, as in reeve export systemd units",
        "export systemd | no FORMAT and LOCATION; give both, as in reeve export systemd units",
        "export systemd a b | unexpected argument \"b\"; see reeve help export",
        "export systmed a | no format \"systmed\"; did you mean systemd? there are systemd,"
            + " launchd, supervisord, upstart, daemontools, runit, s6",
      })
  void wrongArgumentsSayWhatToType(String line, String message) {
    assertThat(error(line.split(" "))).isEqualTo("reeve: " + message + "\n");
  }

  @Test
  void emptyValueOfItsOwnArgumentIsRefused() {
    assertThat(error("-d", "")).isEqualTo("reeve: -d has an empty value; write -d DIR\n");
    assertThat(error("check", "-e", "", "-p", "1")).startsWith("reeve: -e has an empty value");
  }

  @ParameterizedTest
  @CsvSource({
    "start web, start, web",
    "-f P start web, start, -f P web",
    "-fP start web, start, -fP web",
    "-p 1 --root=d --no-port check --strict, check, -p 1 --root=d --no-port --strict",
    "--timestamp-format run run ls -l, run, --timestamp-format run ls -l",
    "-e X run -- start, run, -e X -- start",
    "-a shop -l log export systemd x, export, -a shop -l log systemd x",
    "-f start, '', -f start",
    "web start, '', web start",
    "logs=1, '', logs=1",
    "-- start, '', -- start",
    "- start, '', - start",
    "-q web version, version, -q web",
  })
  void firstWordIsTheCommandIfItIsOne(String line, String command, String others) {
    Invocation invocation = Invocation.of(List.of(line.split(" ")));
    assertThat(invocation.named()).isEqualTo(CommandName.find(command));
    assertThat(invocation.arguments()).isEqualTo(List.of(others.split(" ")));
  }

  @Test
  void argumentsStayAsTheyAreWithoutACommand() {
    List<String> none = new ArrayList<>();
    assertThat(Invocation.of(none).arguments()).isEmpty();
  }
}
