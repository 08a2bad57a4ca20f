package reeve.daemonize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found after wrappers, what a `&` leaves, and how it is said.
class DaemonCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "nginx => `nginx` daemonizes by default; use `nginx -g 'daemon off;'`",
        "memcached -vd => `memcached` daemonizes (with -d); leave out -d",
        "caddy start => `caddy start` daemonizes; use `caddy run`",
        "pumad => `pumad` daemonizes by default; use `puma`",
        "redis-server --daemonize yes => `redis-server` daemonizes"
            + " (with --daemonize); use `redis-server --daemonize no`",
        "php-fpm8.2 => `php-fpm8.2` daemonizes by default; use `php-fpm8.2 -F`",
        "docker run --detach x => `docker run` leaves what it starts in the background"
            + " (with --detach); leave out --detach, add --rm --init",
        "docker start x => `docker start` leaves what it starts in the background;"
            + " use `docker start -a`",
        "gunicorn --daemon x => `gunicorn` daemonizes (with --daemon); leave out --daemon,"
            + " and `daemon` in its configuration",
        "service x start => `service x start` leaves what it starts in the background;"
            + " run the program itself",
        "npm run css & => `npm` is left in the background by the shell, which goes on;"
            + " leave out the `&`, or end the line with `wait`",
      })
  void messageNamesTheProgramTheReasonAndTheFix(String command, String message) {
    assertThat(messages(command)).containsExactly(message);
  }

  @Test
  void commandInMessageIsShortAndEscaped() {
    String message = messages("'\u001b[2J" + "x".repeat(1000) + "\n' &").getFirst();

    assertThat(message).startsWith("`?[2Jxxx").contains("xxx...` is left").hasSizeLessThan(300);
    assertThat(messages("service '\u001b\n' start").getFirst()).startsWith("`service ?? start` ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec % -d",
        "exec -a x % -d",
        "FOO=bar BAZ='a b' exec % -d",
        "command % -d",
        "env -i A=b % -d",
        "env -u HOME A=b % -d",
        "env - A=b % -d",
        "nice % -d",
        "nice -n 10 % -d",
        "nice -n10 nice -5 % -d",
        "ionice -c 3 % -d",
        "sudo % -d",
        "sudo -E -u www -- A=b % -d",
        "sudo --user=www % -d",
        "doas -u www % -d",
        "time -p % -d",
        "timeout 10 % -d",
        "timeout -k 5 --signal=INT 10 % -d",
        "stdbuf -oL -e 0 % -d",
        "bundle exec % -d",
        "npx % -d",
        "npx -y -p x % -d",
        "pnpm exec % -d",
        "poetry run % -d",
        "pipenv run % -d",
        "uv run --with x % -d",
        "dotenv -- % -d",
        "dotenv -e .env -- % -d",
        "dotenv -f .env run -- % -d",
        "dotenv % -d",
        "python -m % -d",
        "python3.12 -u -m % -d",
        "nohup % -d",
        "setsid % -d",
        "systemd-run --scope % -d",
        "gosu www % -d",
        "chpst -u www % -d",
        "tini -- % -d",
        "taskset 3 % -d",
        "direnv exec . % -d",
        "sudo -u x env A=b nice -n 5 timeout 9 bundle exec % -d",
        "/usr/bin/env /usr/local/bin/% -d",
        "$HOME/bin/% -d",
        "$(brew --prefix)/bin/% -d",
        "./% -d",
        "\"%\" '-d'",
        "% \\-d # text",
        "% -d >/dev/null 2>&1",
        "2>&1 % -d",
        "cd x && % -d",
        "cd x; % -d; sleep 9",
        "a || % -d | b",
        "( % -d )",
        "{ % -d; }",
        "! % -d",
        "if true; then % -d; fi",
        "while a; do % -d; done",
        "until % -d; do b; done",
        "a; if b; then c; else % -d; fi",
        "case $X in web) % -d ;; esac",
        "a\n% -d",
        "sh -c '% -d'",
        "bash -lc 'cd x && exec % -d'",
        "bash -euo pipefail -c \"% -d\" x y",
        "sudo sh -c \"sh -c '% -d'\"",
      })
  void isFoundWhereverTheProgramStands(String pattern) {
    String command = pattern.replace("%", "memcached");

    assertThat(messages(command)).containsExactly("`memcached` daemonizes (with -d); leave out -d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo memcached -d",
        "echo 'x; memcached -d'",
        "echo \"x & memcached -d\"",
        "# memcached -d",
        "which memcached -d",
        "command -v memcached -d",
        "echo $(memcached -d)",
        "memcached -- -d",
        "memcached '' x",
        "memcached # -d",
        "memcached >-d",
        "memcached 2> -d",
        "memcached-exporter -d",
        "bundle exec",
        "sudo -u memcached -d",
        "python -c memcached -d",
        "python app.py -m memcached -d",
        "sh memcached -d",
        "sh -c",
        "MEMCACHED=memcached -d",
      })
  void isNotFoundWhereItDoesNotRun(String command) {
    assertThat(DaemonCheck.findings(command)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a &",
        "a & b &",
        "a && b &",
        "a | b &",
        "(a &)",
        "(a; b) &",
        "{ a & }",
        "nohup a &",
        "nohup a > x 2>&1 &",
        "a & disown",
        "a & echo $! > x.pid",
        "a & true",
        "wait; a &",
        "a & wait; b &",
        "a; b & exit 0",
        "if a; then b & fi",
        "while a; do b; done &",
        "sh -c 'a &'",
        "sh -c 'a' &",
        "a >& x &",
        "a &> x &",
        "a & # wait",
        "a & echo wait",
      })
  void jobThatTheShellLeavesIsFound(String command) {
    assertThat(messages(command)).singleElement().asString().contains("left in the background");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a && b",
        "a 2>&1",
        "a &> x",
        "a &>> x",
        "a >& x",
        "a >&2",
        "a |& b",
        "a '&'",
        "a \"&\"",
        "a \\&",
        "a x\\&y=1",
        "a 'http://x?y=1&z=2'",
        "a # &",
        "a $(b &)",
        "a & wait",
        "a & b & wait",
        "a & b & wait -n",
        "a & wait $!",
        "(a & b & wait)",
        "trap 'kill 0' EXIT; a & b & wait",
        "a & b",
        "a & exec b",
        "a & echo x; b",
        "(a &); b",
        "sh -c 'a & wait'",
        "sh -c 'a & wait' && b",
        "&",
        "A=b &",
      })
  void shellThatStaysIsNoFinding(String command) {
    assertThat(DaemonCheck.findings(command)).isEmpty();
  }

  @Test
  void allFindingsOfALineComeInItsOrder() {
    assertThat(DaemonCheck.findings("redis-server --daemonize yes; memcached -d && nginx; a &"))
        .extracting(Finding::program)
        .containsExactly("redis-server", "memcached", "nginx", "a");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u0001',
      delimiterString = " => ",
      value = {
        "memcached => leave out -d",
        "/usr/sbin/nginx => use `nginx -g 'daemon off;'`",
        "redis-server => use `redis-server --daemonize no`",
        "stunnel4 => set `foreground = yes` in its configuration",
        "vsftpd => set `background=NO` in its configuration",
        "php-fpm8.3 => use `php-fpm8.3 -F`",
        "setsid => leave out -f",
      })
  void fixIsKnownByTheNameAlone(String program, String fix) {
    assertThat(DaemonCheck.fixFor(program)).contains(fix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "sh", "sudo", "bundle", "nginx ", "/"})
  void otherNamesHaveNoFix(String program) {
    assertThat(DaemonCheck.fixFor(program)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "memcached -d => true",
        "cd x && env A=b pg_ctl start => true",
        "sh -c 'exec redis-server --daemonize yes' => true",
        "daemonize /bin/sleep 30 => true",
        "sleep 30 & => false",
        "(setsid sleep 300 &); sleep 1; echo done => false",
        "memcached => false",
        "npx jest => false",
      })
  void lineDaemonizesIfTheTableKnowsItsProgram(String command, boolean daemonizes) {
    assertThat(DaemonCheck.daemonizes(command)).isEqualTo(daemonizes);
  }

  private static List<String> messages(String command) {
    return DaemonCheck.findings(command).stream().map(Finding::message).toList();
  }
}
