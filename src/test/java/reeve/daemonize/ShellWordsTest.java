package reeve.daemonize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a line becomes words. Words are shown as `[a][b]`, commands with what ends them: `;` or `&`.
class ShellWordsTest {
  private static final int LONG = 1 << 18;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a b  c\td => [a][b][c][d];",
        "a; b => [a];[b];",
        "a;b && c || d | e |& f => [a];[b];[c];[d];[e];[f];",
        "a & b => [a]&[b];",
        "a&b&&c& => [a]&[b];[c]&",
        "(a; b) & c => [a];[b];&[c];",
        "case x in a) b;; c) d;& esac => [case][x][in][a];[b];[c];[d];[esac];",
        "f() { a; } => [f];[{][a];[}];",
      })
  void operatorsEndCommands(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a 'b; c & d' => [a][b; c & d];",
        "a \"b; c & d\" => [a][b; c & d];",
        "a b\\;\\ c\\& d => [a][b; c&][d];",
        "a'b'\"c\"\\d => [abcd];",
        "a '' \"\" => [a][][];",
        "a \"it's\" '\"' => [a][it's][\"];",
        "a \"\\\"b\\\\ \\$x \\n\" => [a][\"b\\ $x \\n];",
        "a '\\' b => [a][\\][b];",
        "a $'b' => [a][$b];",
      })
  void quotesHoldWordsTogether(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a 2>&1 b => [a][b];",
        "a >b 2> c d => [a][d];",
        "a>b>>c>|d e => [a][e];",
        "a &>b c &>> d e => [a][c][e];",
        "a >& b c >&- d <&0 e => [a][c][d][e];",
        "a <b <>c <<<d e => [a][e];",
        "a 2>&1& b => [a]&[b];",
        "2>b a => [a];",
        "a 2 >b a3>b => [a][2][a3];",
        "a >b; c >&2 && d => [a];[c];[d];",
        "a >'b c' d => [a][d];",
        "a <(b; c) >(d & e) f => [a][<(b; c)][>(d & e)][f];",
      })
  void redirectionsAreLeftOut(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a $(b & c; d) e => [a][$(b & c; d)][e];",
        "a `b & c` e => [a][`b & c`][e];",
        "a \"$(b \"c & d\" ')' )\" e => [a][$(b \"c & d\" ')' )][e];",
        "a $(b $(c $(d ')') \"e)\") `f)` \\)) g => [a][$(b $(c $(d ')') \"e)\") `f)` \\))][g];",
        "a ${b:-c & d} ${e} $f => [a][${b:-c & d}][${e}][$f];",
        "a \"${b:-it's}\" c & d => [a][${b:-it's}][c]&[d];",
        "a $((1 << (2 & 3))) b => [a][$((1 << (2 & 3)))][b];",
        "x$(a)y/`b`z => [x$(a)y/`b`z];",
      })
  void substitutionsArePartsOfWords(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a # b & c => [a];",
        "a;#b => [a];",
        "a b#c $# ${#d} => [a][b#c][$#][${#d}];",
        "a '#' \\# => [a][#][#];",
      })
  void commentsBeginAtAWord(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @Test
  void newlinesEndCommandsAndComments() {
    assertThat(split("a # b\nc\n\nd \\\ne\r\n")).isEqualTo("[a];[c];[d][e];");
  }

  @Test
  void textOfAHereDocumentIsNoCommand() {
    assertThat(split("cat <<EOF | a\nnginx &\nEOF\n")).isEqualTo("[cat];[a];");
    assertThat(split("cat <<-'EOF' >b\nnginx\n")).isEqualTo("[cat];");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a 'b & c => [a][b & c];",
        "a \"b & c => [a][b & c];",
        "a `b & c => [a][`b & c];",
        "a $(b & c => [a][$(b & c];",
        "a ${b & c => [a][${b & c];",
        "a \"$(b 'c\" & d => [a][$(b 'c\" & d];",
        "a \\ => [a];",
        "a ' => [a][];",
        "a > => [a];",
        "a $ => [a][$];",
        "a )))((( b => [a];[b];",
      })
  void whatIsNotClosedEndsWithTheLine(String line, String expected) {
    assertThat(split(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t\n", ";", "; ; ;;", "&&", "||", "|", "()", "#", ">", "<<", "\\"})
  void lineWithoutAWordHasNoCommand(String line) {
    assertThat(commands(line)).isEmpty();
  }

  @Test
  void bytesStayAsTheyAre() {
    assertThat(split("\u00ff\u00c3\u00bc '\u00e9 \u0001'"))
        .isEqualTo("[\u00ff\u00c3\u00bc][\u00e9 \u0001];");
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "a",
        "a ",
        "a;",
        "a&",
        "'",
        "\"",
        "\"a",
        "`",
        "$(",
        "$(a)",
        "\"$(",
        "${",
        "\\",
        "#",
        " #",
        "(",
        ")",
        ">",
        "<(",
        "2>&1 ",
        "exec ",
        "env ",
        "A=b ",
        "-d ",
        "memcached -d ",
        "nice -n 1 ",
        "sh -c ",
        "docker run ",
        "docker run a ",
        "<<a ",
        "*/",
        "tomcat",
        "sudo -u x ",
        "--"
      })
  void longLineTakesLinearTime(String piece) {
    String line = piece.repeat(LONG / piece.length());

    assertThat(DaemonCheck.findings(line)).hasSizeLessThan(20);
  }

  private static String split(String line) {
    List<String> parts = new ArrayList<>();
    for (SimpleCommand command : commands(line)) {
      for (String word : command.words()) {
        parts.add("[" + word + "]");
      }
      parts.add(command.isBackground() ? "&" : ";");
    }
    return String.join("", parts);
  }

  private static List<SimpleCommand> commands(String line) {
    List<SimpleCommand> commands = new ArrayList<>();
    ShellWords words = new ShellWords(line);
    for (var next = words.nextCommand(); next.isPresent(); next = words.nextCommand()) {
      commands.add(next.get());
    }
    assertThat(words.nextCommand()).isEmpty();
    return commands;
  }
}
