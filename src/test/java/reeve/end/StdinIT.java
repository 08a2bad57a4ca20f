package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `--stdin NAME` hands what comes on standard input to one process.
class StdinIT {
  @TempDir Path directory;

  @Test
  void everyByteArrivesAndThenTheEnd() throws Exception {
    String line = "head -c 1000000 /dev/urandom > sent; \"$reeve\" --stdin a < sent; echo $?";
    String pipe = line.replace("\"$reeve\" --stdin a < sent", "cat sent | \"$reeve\" --stdin a");
    for (String input : new String[] {line, pipe}) {
      Result result =
          Reeve.shell(directory, input).procfile("a: cat > got; echo end", "b: sleep 100").run();
      assertThat(directory.resolve("got")).hasSameBinaryContentAs(directory.resolve("sent"));
      assertThat(result.linesOf("a.1")).containsExactly("end");
      assertThat(result.text()).endsWith("\n0\n");
      Files.delete(directory.resolve("got"));
    }
  }

  @Test
  void onlyTheOneProcessGetsIt() {
    Result result =
        Reeve.in(directory, "--stdin", "b.2", "-m", "a=1,b=2")
            .procfile("a: readlink /proc/$$/fd/0; sleep 100", "b: cat; [ $PS = b.2 ] || sleep 100")
            .input("one\ntwo")
            .run();
    assertThat(result.linesOf("a.1")).singleElement().asString().startsWith("pipe:");
    assertThat(result.linesOf("b.1")).isEmpty();
    assertThat(result.linesOf("b.2")).containsExactly("one", "two");
    assertThat(result.code()).isZero();
  }

  @Test
  void typeNameMeansItsFirstInstance() {
    Result result =
        Reeve.in(directory, "--stdin", "b", "-m", "b=2")
            .procfile("b: cat; [ $PS = b.1 ] || sleep 100")
            .input("one\n")
            .run();
    assertThat(result.linesOf("b.1")).containsExactly("one");
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void processThatDoesNotReadHoldsNothingUp(String signal, int code) {
    String line = "yes | { exec \"$reeve\" --stdin a; }";
    try (Running running =
        Reeve.shell(directory, line)
            .procfile("a: echo $PPID > pid; echo up; exec sleep 100", "b: echo $PS; sleep 100")
            .start()) {
      running.awaitOutput("| up").awaitOutput("| b.1");
      Shell.run("kill -s " + signal + " $(cat '" + directory.resolve("pid") + "')");
      Result result = running.result();
      assertThat(result.code()).isEqualTo(code);
      assertThat(result.survivors()).isEmpty();
    }
  }

  @Test
  void exitBeforeEndOfInputLosesNothing() {
    Result result =
        Reeve.shell(directory, "yes | \"$reeve\" --stdin a; echo code $?")
            .procfile("a: head -n 1; exit 4")
            .run();
    assertThat(result.linesOf("a.1")).containsExactly("y");
    assertThat(result.text()).endsWith("code 4\n");
  }

  @Test
  void processThatClosesItsInputGoesOn() {
    Result result =
        Reeve.shell(directory, "yes | \"$reeve\" --stdin a; echo code $?")
            .procfile("a: exec <&-; sleep 0.3; echo still here; exit 4")
            .run();
    assertThat(result.linesOf("a.1")).containsExactly("still here");
    assertThat(result.text()).endsWith("code 4\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<&-", "</dev/null"})
  void noInputIsImmediateEndOfInput(String from) {
    Result result =
        Reeve.shell(directory, "exec \"$reeve\" --stdin a " + from)
            .procfile("a: cat; echo end")
            .run();
    assertThat(result.linesOf("a.1")).containsExactly("end");
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\\n", "one"})
  void endArrivesAtATerminalToo(String sent) {
    Result result =
        Reeve.shell(directory, "printf '" + sent + "' | \"$reeve\" --stdin a --pty")
            .procfile("a: stty -echo; cat > got; echo end")
            .run();
    assertThat(result.linesOf("a.1")).anyMatch(line -> line.endsWith("end")); // after an echo
    assertThat(directory.resolve("got")).hasContent("one");
  }

  @Test
  void nameThatNoProcessHasIsAnError() {
    Result result = Reeve.in(directory, "--stdin", "c").procfile("a: sleep 9", "b: sleep 9").run();
    assertThat(result.err())
        .isEqualTo("reeve: --stdin: no process \"c\" in the Procfile; it has a, b\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
  }

  @Test
  void inputCannotBeTheProcfileAsWell() {
    Result result = Reeve.in(directory, "-f", "-", "--stdin", "a").input("a: sleep 9\n").run();
    assertThat(result.err())
        .isEqualTo("reeve: --stdin: standard input is the Procfile already, with -f -\n");
    assertThat(result.code()).isEqualTo(2);
  }
}
