package reeve.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.env.Environment;

/// Which commands a shell is told to exec.
class ShellExecTest {
  private static final Environment NOTHING = Environment.of(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "puma",
        "bundle exec puma -p $PORT",
        "./serve 'a && b' \"c; d\" e\\&f",
        "/usr/bin/env A=1 node server.js",
        "serve >log 2>&1 <in >>more >|other 3<>both 4<&0 5>&-",
        "serve # not this && that",
        "serve `cat port` ${PORT:-80} $(cat a; cat b) \"$(cat \"c;d\")\"",
        "serve --if do then {a,b} *.js [x] $1 a=b",
        "serve \"it's\" 'say \"x\"' \"${A:-b}\"",
        "~/bin/serve",
        "\"my server\" x",
        "'serve'",
        "serve a#b",
      })
  void execGoesBeforeTheProgram(String command) {
    assertThat(ShellExec.line(command)).isEqualTo("exec " + command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A=1 serve|A=1 exec serve",
        "A='b c' B=$(date) _c2= serve x|A='b c' B=$(date) _c2= exec serve x",
        ">log serve|>log exec serve",
        "2>/dev/null </dev/null A=1 serve|2>/dev/null </dev/null A=1 exec serve",
      })
  void execGoesAfterAssignmentsAndRedirections(String command, String line) {
    assertThat(ShellExec.line(command)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# serve",
        "A=1",
        "A=1 >log",
        ">log",
        "serve && work",
        "serve || work",
        "serve; work",
        "serve;",
        "serve | tee log",
        "serve &",
        "serve &>log",
        "serve |& cat",
        "(serve)",
        "{ serve; }",
        "! serve",
        "if true; then serve; fi",
        "while serve; do work; done",
        "case $A in b) serve;; esac",
        "serve() { work; }; serve",
        "function serve",
        "cd app",
        "exec serve",
        "command serve",
        "time serve",
        "echo hello",
        "'echo' hello",
        "ec\\ho hello",
        "\"exec\" serve",
        "A=1 export B",
        "[ -e x ]",
        "[[ -e x ]]",
        ". ./env",
        "source env",
        "wait",
        "trap - TERM",
        "$SERVER -p 80",
        "\"$DIR\"/serve",
        "`which serve`",
        "bin/serv* x",
        "{serve,x}",
        "a[1]=2 serve",
        "a+=2 serve",
        "a=(1 2)",
        "-serve",
        "%1",
        "serve\nwork",
        "diff <(serve) x",
        "serve >(cat)",
        "serve >>(cat)",
        "serve <<EOF",
        "serve <<<text",
        "serve $'it\\'s; rm'",
        "serve 'open",
        "serve \"open",
        "serve $(open",
        "serve >",
        "serve \\",
      })
  void commandInWhichTheShellDoesMoreIsUnchanged(String command) {
    assertThat(ShellExec.line(command)).isEqualTo(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/dash", "/usr/bin/ash"})
  void knownShellIsToldToExec(String shell) {
    assertThat(ShellExec.words(shell, "serve", NOTHING)).containsExactly(shell, "-c", "exec serve");
  }

  @Test
  void bashIsToldToExecWhatItWouldNotByItself() {
    assertThat(ShellExec.words("/opt/bash", "serve >log", NOTHING)).endsWith("exec serve >log");
    assertThat(ShellExec.words("/opt/bash", "serve", NOTHING)).endsWith("serve");
  }

  @Test
  void busyboxRunsItsShell() {
    assertThat(ShellExec.words("/bin/busybox", "serve", NOTHING))
        .containsExactly("/bin/busybox", "sh", "-c", "exec serve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/zsh", "/usr/bin/fish", "/bin/my-sh", "/bin/sh.real"})
  void otherShellGetsTheCommandUnchanged(String shell) {
    assertThat(ShellExec.words(shell, "serve", NOTHING)).containsExactly(shell, "-c", "serve");
  }

  @Test
  void inheritedFunctionsOfBashStayInUse() {
    for (Map<String, String> variables :
        List.of(
            Map.of("BASH_FUNC_serve%%", "() { work; }"),
            Map.of("BASH_ENV", "/etc/functions"),
            Map.of("serve", "() { work; }"))) {
      Environment environment = Environment.of(variables).with(Map.of("PS", "web.1"));
      assertThat(ShellExec.words("/bin/bash", "serve >x", environment)).endsWith("serve >x");
      assertThat(ShellExec.words("/bin/sh", "serve", environment)).endsWith("serve");
      assertThat(ShellExec.words("/bin/dash", "serve", environment)).endsWith("exec serve");
    }
  }
}
