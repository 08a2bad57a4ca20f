package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// What a process finds around itself is what reeve was given, whatever the JVM would make of it.
class SurroundingsIT {
  @TempDir Path directory;

  private List<String> seen(String prepare, String command) {
    Result result =
        Reeve.shell(directory, prepare + "; exec \"$reeve\"").procfile("a: " + command).run();
    assertThat(result.err()).isEmpty();
    return result.linesOf("a.1");
  }

  @Test
  void onlyTheFirstThreeDescriptorsAreInherited() {
    String list = "ls /proc/$$/fd; :"; // not exec, which would let ls see its own
    assertThat(seen("exec 5</dev/null 7>/dev/null 9</dev/null", list))
        .containsExactly("0", "1", "2");
  }

  @Test
  void standardInputIsAnEmptyPipeThatStaysOpen() {
    String command = "a: readlink /proc/$$/fd/0 >> inputs; timeout 1 cat; echo code $?";
    Result result = Reeve.in(directory, "-m", "a=3", "--can-die", "all").procfile(command).run();
    assertThat(result.linesOf("a.1")).containsExactly("code 124");
    assertThat(Shell.run("sort -u '" + directory + "/inputs'").lines())
        .hasSize(3)
        .allMatch(input -> input.startsWith("pipe:"));
  }

  @Test
  void systemKnowsTheParentAsReeve() {
    String command = "cat /proc/$PPID/comm; tr '\\0' ' ' </proc/$PPID/cmdline";
    assertThat(seen(":", command))
        .satisfiesExactly(
            name -> assertThat(name).isEqualTo("reeve"),
            words ->
                assertThat(words).matches("\\S+/lib/reeve (\\S+ ){1,2}-m reeve/reeve\\.Main "));
  }

  @Test
  void standardInputClosesWithReeve() {
    Reeve reeve = Reeve.in(directory).procfile("a: echo up; trap '' TERM; cat; echo end > ended");
    try (Running running = reeve.start()) {
      running.awaitOutput("| up").signal("KILL");
      running.await("end of input", () -> directory.resolve("ended").toFile().length() > 0);
    }
  }

  @Test
  void standardInputIsWhatTheCommandSays() {
    assertThat(seen(":", "readlink /proc/self/fd/0 </dev/null")).containsExactly("/dev/null");
  }

  @Test
  void signalMaskIsEmptyAndNoSignalIsIgnored() {
    assertThat(seen("trap '' INT QUIT PIPE USR1 TTOU", "grep -E '^Sig(Blk|Ign)' /proc/self/status"))
        .containsExactly("SigBlk:\t0000000000000000", "SigIgn:\t0000000000000000");
  }

  @Test
  void processLeadsASessionAndAGroup() {
    Tools.needs("ps");
    String ids = seen(":", "ps -o pid=,pgid=,sid= -p $$ | tr -s ' '").getFirst();
    assertThat(ids.strip()).matches("(\\d+) \\1 \\1");
  }

  @Test
  void resourceLimitsAndNiceValueAreTheCallers() {
    assertThat(
            seen(
                "ulimit -Sn 333; ulimit -c 0; ulimit -Ss 4096; umask 027; ulimit -f 90000000",
                "ulimit -Sn; ulimit -c; ulimit -Ss; umask; ulimit -f; nice"))
        .containsExactly("333", "0", "4096", "0027", "90000000", Shell.run("nice").strip());
    assertThat(seen("ulimit -Hn > hard", "ulimit -Hn; cat hard").stream().distinct()).hasSize(1);
  }

  @Test
  void hundredProcessesFitUnderTheLowLimitTheySee() {
    Result result =
        Reeve.shell(directory, "ulimit -Sn 64; exec \"$reeve\" -m a=100")
            .procfile("a: ulimit -Sn; sleep 2")
            .run();
    for (int i = 1; i <= 100; i++) {
      assertThat(result.linesOf("a." + i)).containsExactly("64");
    }
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=C.UTF-8", "LC_ALL=nowhere"})
  void environmentIsTheSameByteForByte(String locale) {
    String prepare =
        "export "
            + locale
            + " ODD=\"$(printf 'a\\377\\303\\274 \\t=\"')\" LINES2='one\n"
            + "two' EMPTY= JAVA_TOOL_OPTIONS=-Dx=1 JDK_JAVA_OPTIONS=-Dy=2 _JAVA_OPTIONS=-Dz=3"
            + " CLASSPATH=/nowhere LD_LIBRARY_PATH="
            + Reeve.IMAGE.toAbsolutePath()
            + "/lib/server: _JAVA_LAUNCHER_DEBUG=1 JDK_ALTERNATE_VM=none self=1 home=2 target=3"
            + " signals=4 scaling=5; unset LINES; env -0 > before";
    seen(prepare, "env -0 > after");
    String before = Shell.run("tr '\\0' '\\1' < '" + directory + "/before'");
    String after = Shell.run("tr '\\0' '\\1' < '" + directory + "/after'");
    assertThat(variables(after)).containsExactlyInAnyOrderElementsOf(variables(before));
    assertThat(variables(before)).contains("CLASSPATH=/nowhere", "JAVA_TOOL_OPTIONS=-Dx=1");
    assertThat(variables(before)).anyMatch(variable -> variable.startsWith("LD_LIBRARY_PATH="));
  }

  /// An empty variable is set, and an unset one stays unset.
  @ParameterizedTest
  @ValueSource(strings = {"LD_LIBRARY_PATH=", "CLASSPATH= LD_LIBRARY_PATH=/nowhere", ""})
  void commandOfRunHasTheVariablesOfItsCaller(String variables) {
    String line = "env -i PATH=\"$PATH\" " + variables + " ";
    String command = "sh -c 'env | grep -v -e ^PWD= -e ^_= | sort'";
    Result result = Reeve.shell(directory, line + "\"$reeve\" run " + command).run();
    assertThat(result.text()).isEqualTo(Shell.run(line + command));
  }

  /// The variables but for those that reeve sets, and `_`, which the shell sets for each command.
  private static List<String> variables(String environment) {
    return Pattern.compile("\1")
        .splitAsStream(environment)
        .filter(v -> !v.startsWith("PORT=") && !v.startsWith("PS=") && !v.startsWith("REEVE_PORT_"))
        .filter(v -> !v.startsWith("_=") && !v.startsWith("REEVE_RUN_ID="))
        .toList();
  }

  @Test
  void invalidUtf8InTheEnvironmentArrivesAsItWas() {
    Result result =
        Reeve.shell(
                directory, "export LC_ALL=C ODD=\"$(printf 'a\\377\\303\\274')\"; exec \"$reeve\"")
            .procfile("a: printf '%s\\n' \"$ODD\"")
            .run();
    assertThat(new String(result.out(), ISO_8859_1)).contains("| a\u00ff\u00c3\u00bc\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blank", "w\u00f6rter", "caf\\351", "line\\nbreak", "-dash"})
  void directoriesWithAnyNameWork(String name) {
    for (String locale : List.of("C", "C.UTF-8")) {
      String line =
          "export LC_ALL="
              + locale
              + "; d=$(printf './"
              + name
              + "'); mkdir -p \"$d\"; echo 'a: pwd -P > here; echo $FROM' > \"$d/Procfile\"; echo"
              + " FROM=file > \"$d/.env\"; \"$reeve\" -f \"$d/Procfile\" && \"$reeve\" -d \"$d\" &&"
              + " cd \"$d\" && \"$reeve\" && [ \"$(cat here)\" = \"$(pwd -P)\" ] && echo same";
      Result result = Reeve.shell(directory, line).run();
      assertThat(result.err()).isEmpty();
      assertThat(result.linesOf("a.1")).containsExactly("file", "file", "file");
      assertThat(result.text()).endsWith("same\n");
    }
  }

  @Test
  void argumentsInAnyLocaleNameTheirFiles() {
    Result result = Reeve.shell(directory, "LC_ALL=C exec \"$reeve\" -f w\u00f6rter").run();
    assertThat(result.err()).startsWith("reeve: cannot read w\u00f6rter: No such file");
  }

  /// Other programs have files there, too: what a JVM makes is named for its pid, what Jansi makes
  /// is mapped.
  @Test
  void programMakesNoTemporaryFile() {
    String files = "ls -d /tmp/hsperfdata_*/$PPID /tmp/.java_pid$PPID 2>/dev/null";
    String mapped = "grep -e jansi -e hsperf /proc/$PPID/maps";
    String command = "a: cp /proc/$PPID/maps maps; " + files + "; " + mapped + "; echo end";
    Result result =
        Reeve.shell(directory, "exec \"$reeve\" --color=always").procfile(command).run();
    assertThat(directory.resolve("maps")).content().contains("libjvm.so");
    assertThat(result.text()).contains("end").doesNotContain("/tmp/");
  }
}
