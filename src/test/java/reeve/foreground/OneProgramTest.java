package reeve.foreground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which lines mean the same with `exec` before them.
class OneProgramTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "puma",
        "bundle exec puma -p $PORT",
        "./serve 'a && b' \"c; d\" e\\&f",
        "/usr/bin/env A=1 node server.js",
        "env A=1 node",
        "serve >log 2>&1 <in",
        "serve;",
        "serve # not this && that",
        "serve `cat port` ${PORT:-80}",
        "serve --if do then",
        "sudo -u www serve",
      })
  void programWithItsArgumentsIsOne(String line) {
    assertThat(Programs.isOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# serve",
        "A=1 serve",
        "A=1",
        "serve && work",
        "serve || work",
        "serve; work",
        "serve | tee log",
        "serve &",
        "serve & wait",
        "cd app && serve",
        "cd app",
        "(serve)",
        "{ serve; }",
        "! serve",
        "if true; then serve; fi",
        "while serve; do work; done",
        "for i in 1 2; do serve; done",
        "case $A in b) serve;; esac",
        "serve() { work; }; serve",
        "exec serve",
        "exec e",
        "command serve",
        "time serve",
        "echo hello",
        "[ -e x ]",
        "[[ -e x ]]",
        ". ./env",
        "$SERVER -p 80",
        "~/bin/serve",
        "bin/serv*",
        "\"serve\"",
        "'my server'",
        "'if' x",
        "\\serve",
        ">log serve",
        "; serve",
        "&& serve",
        "| serve",
        "-serve",
        "serve\nwork",
        "diff <(serve) x",
      })
  void lineWhereTheShellDoesMoreIsNot(String line) {
    assertThat(Programs.isOne(line)).isFalse();
  }
}
