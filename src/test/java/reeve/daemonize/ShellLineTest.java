package reeve.daemonize;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a line needs: programs that it runs for sure, and what not every shell knows.
class ShellLineTest {
  static final List<String> ORDINARY = OrdinaryCommandsTest.COMMANDS;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "A=b %",
        "exec %",
        "command %",
        "exec -a name %",
        "env % -x",
        "env -i -u X A=b %",
        "env - A=b %",
        "nohup % &",
        "nice -n 5 %",
        "nice -5 %",
        "timeout 5 %",
        "timeout -k 5 --signal=INT 5 %",
        "stdbuf -oL -e 0 %",
        "setsid -w %",
        "ionice -c3 %",
        "exec env A=b nohup nice timeout 5 stdbuf -oL %",
        "sh -c '%'",
        "bash -euo pipefail -c 'exec %' name",
        "true && %",
        "sleep 1; %",
        "sleep 1 | %",
        "sleep 1 & % & wait",
        "(sleep 1; %)",
        "{ %; }",
        "while true; do %; sleep 1; done",
        "for i in 1 2; do %; done",
        "cd app && %",
        "trap 'kill 0' EXIT; %",
        "[ -f .env ] || exit 1; %",
        "f() { other; }; %",
        "if true; then other; fi; %",
        "case $X in a) other ;; esac; %",
        "./prepare && %",
        "ulimit -n 4096; export A=b; %",
        "% > log 2>&1 # other",
      })
  void programIsFound(String line) {
    assertThat(programs(line.replace("%", "serve"))).contains("serve");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "% || true",
        "other || %",
        "command -v % && %",
        "which % >/dev/null && %",
        "[ -x ./s ] && %",
        "[[ -x s ]] && %",
        "test -n \"$X\" && sleep 1 && %",
        "! other && %",
        "if [ -x s ]; then %; fi",
        "if a; then b; elif c; then %; else %; fi",
        "while [ -e x ]; do %; done",
        "case $X in a) % ;; b) % ;; esac",
        "%() { other; }; %",
        "% () { other; }; %",
        "function % { other; }; %",
        "f() { %; }",
        "f() { { a; }; %; }",
        "alias %='ls -l'; %",
        "PATH=bin:$PATH %",
        "PATH=bin; %",
        "export PATH=bin; %",
        "env PATH=bin %",
        ". ./env && %",
        "source env; %",
        "eval \"$(env)\"; %",
        "npm ci && %",
        "pip install x; %",
        "bundle exec %",
        "npx %",
        "sudo -u www %",
        "poetry run %",
        "sh -lc '%'",
        "sh -c \"$X\" %",
        "$X %",
        "echo %",
        "echo '%; %'",
        "echo $(%)",
        "a=(%)",
        "# %",
        "cat <<E\n%\nE",
        "$%",
        "~/%",
        "bin/*%",
        "((%))",
      })
  void programThatMayNotRunIsLeftOut(String line) {
    assertThat(programs(line.replace("%", "serve"))).doesNotContain("serve");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "./s => ./s@",
        "cd a && ./s => ./s@a",
        "cd a; cd b && ./s => ./s@a/b",
        "cd /a && ./s => ./s@/a",
        "(cd a; ls); ./t => ls@a ./t@",
        "cd $A && ./s => ''",
        "cd - && ./s => ''",
        "[ -d a ] && cd a; ./s => ''",
        "pushd a; ./s => ''",
        "env -C a ./s => env@",
        "make && ./s => make@",
        "make; /x/s; sleep 1 => make@",
        "make | ./s => make@ ./s@",
        "rm -f pid && ./s => rm@ ./s@",
        "mkdir -p a && ./s => mkdir@ ./s@",
      })
  void pathIsLookedForWhereTheShellIs(String line, String expected) {
    String found =
        ShellLine.of("/bin/sh", line).getFirst().programs().stream()
            .map(program -> program.name() + "@" + program.directory())
            .collect(joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "[[ a = a ]] && b => [[",
        "source env && a => source",
        "a && source env; b => source",
        "a $(source env) => source",
        "a \"b $([[ c ]]) d\" => [[",
        "a=`[[ -x b ]]` => [[",
        "a $(b $(c &> d)) => &>",
        "cd \"$(dirname \"${A[0]}\")\" => ${NAME[...]}",
        "a ${B:-$(source env)} => source",
        "command source env => source",
        "a >& b => >&FILE",
        "trap 'a' EXIT SIGINT => trap SIG",
        "kill -SIGTERM 1 => kill -SIG",
        "export -f a => export -f",
        "printf -v a b => printf -v",
        "read -r -t 1 a => read -t",
        "while read -rs a; do b; done => read -s",
        "echo -e a => echo -e",
        "a ${B@Q} => ${NAME@}",
        "a &> log => &>",
        "a &>> log => &>",
        "a |& b => |&",
        "function f() { a; }; f => function",
        "a <<< b => <<<",
        "((i++)); a => ((",
        "for ((i=0;i<3;i++)); do a; done => ((",
        "set -euo pipefail; a => set -o pipefail",
        "a <(b) => <(",
        "a | tee >(b) => >(",
        "a $'b' => $'...'",
        "a=(b c); d => NAME=(...)",
        "a=b; a+=c d => NAME+=",
        "a {1..3} => {1..3}",
        "declare -a a; b => declare",
        "local -a a => local -a",
        "pushd a && b => pushd",
        "mapfile a => mapfile",
        "[ a == b ] || c => ==",
        "test a == b || c => ==",
        "a & wait -n => wait -n",
        "trap 'a' ERR; b => trap ERR",
        "exec -a a b => exec -a",
        "a ${b/c/d} => ${NAME/...}",
        "a \"${b//c}\" => ${NAME/...}",
        "a ${b:0:1} => ${NAME:1}",
        "a ${b^^} => ${NAME^}",
        "a ${b[0]} => ${NAME[...]}",
        "a ${!b} => ${!NAME}",
      })
  void extensionIsNamed(String line, String name) {
    assertThat(extensions(line)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a '[[ b ]]' \"source |& &> <<< ((\" # [[ &>",
        "a \\[\\[ \\&\\> b",
        "bash -c '[[ a ]] && source b &> c'",
        "cat <<E\n[[ a ]]\nE",
        "a >b 2>&1 | c && d || e",
        "( (a); b )",
        "((a) && (b))",
        "a $((1 + 2)) $(b) ${c:-d} ${c-d} ${c:+d} ${c#d} ${c%d} ${c:=d} ${#c}",
        "a ${b:?c} ${b:-/c} ${b:--1}",
        "a x{1,2} {} '{1..3}' -fmt={{.Names}}",
        "[ a = b ] || c --if=a==b",
        "a source [[ select",
        "env source env",
        "exec source env",
        "a >&2 2>&- >&$B",
        "a $((1 + (2)))",
        "a '$(source env)'",
        "a \"\\$(source env)\"",
        "a \\`source env\\`",
        "source() { . \"$1\"; }; a $(source env)",
        "trap 'SIGINT' INT",
        "trap - INT TERM",
        "read -r -p a b",
        "echo a -e",
        "kill -TERM 1; kill -s TERM 1",
        "export FOO=-f",
        "set -e; wait; trap 'kill 0' EXIT; local x",
        "source() { . \"$1\"; }; source env",
        "a+b=c d a+=b",
      })
  void ordinaryLineHasNoExtension(String line) {
    assertThat(extensions(line)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("ORDINARY")
  void ordinaryCommandHasNoExtension(String line) {
    assertThat(extensions(line)).isEmpty();
  }

  @Test
  void lineOfAnotherShellIsItsOwn() {
    assertThat(ShellLine.of("/bin/sh", "exec bash -c '[[ a ]]; b'"))
        .extracting(ShellLine::shell)
        .containsExactly("/bin/sh", "bash");
    assertThat(ShellLine.of("/usr/bin/fish", "[[ a ]]")).isEmpty();
  }

  private static List<String> programs(String line) {
    return ShellLine.of("/bin/sh", line).stream()
        .flatMap(read -> read.programs().stream())
        .map(ShellLine.Program::name)
        .toList();
  }

  private static List<String> extensions(String line) {
    return ShellLine.of("/bin/sh", line).getFirst().extensions().stream()
        .map(Extension::name)
        .toList();
  }
}
