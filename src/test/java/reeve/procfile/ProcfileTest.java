package reeve.procfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.problem.Problem;

/// What counts as an entry, and what of its line is kept.
class ProcfileTest {
  private static final String NAME = "a name may hold letters, digits, - and _";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web", "Web", "WEB", "web-1", "web_1", "w", "0", "123", "-", "_", "-web-", "aZ09_-"
      })
  void nameHasLettersDigitsUnderscoresOrHyphens(String name) {
    assertThat(parse(name + ": run").entries()).containsExactly(new ProcfileEntry(name, "run", 1));
  }

  @Test
  void nameIsAsLongAsItsAuthorLikes() {
    String name = "a".repeat(10_000);

    assertThat(parse(name + ": run").entries()).containsExactly(new ProcfileEntry(name, "run", 1));
  }

  @Test
  void namesAreCaseSensitive() {
    assertThat(parse("web: a\nWeb: b\nWEB: c\n").names()).containsExactly("web", "Web", "WEB");
  }

  @Test
  void fileOrderIsKept() {
    Procfile procfile = parse("zebra: 1\nape: 2\nmule: 3\nape2: 4\n");

    assertThat(procfile.names()).containsExactly("zebra", "ape", "mule", "ape2");
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        arguments("blank after the colon", "web: run", "run"),
        arguments("no blank after the colon", "web:run", "run"),
        arguments("several blanks after the colon", "web:   run", "run"),
        arguments("tab after the colon", "web:\trun", "run"),
        arguments("blanks and tabs after the colon", "web: \t \trun", "run"),
        arguments("trailing blanks", "web: run  ", "run  "),
        arguments("trailing tab", "web: run\t", "run\t"),
        arguments("blanks within", "web: run  a\t b", "run  a\t b"),
        arguments("colons within", "web: http://host:80 a:b", "http://host:80 a:b"),
        arguments("a second colon directly", "web:: run", ": run"),
        arguments("what looks like an entry", "web: worker: run", "worker: run"),
        arguments("hash after a blank", "web: run # not a comment", "run # not a comment"),
        arguments("hash within a word", "web: run a#b", "run a#b"),
        arguments("hash at the start", "web: #run", "#run"),
        arguments("quotes", "web: sh -c 'a \"b\"'", "sh -c 'a \"b\"'"),
        arguments("dollars and semicolons", "web: a $PORT; b && c &", "a $PORT; b && c &"),
        arguments("backslash at the end", "web: run \\", "run \\"),
        arguments(
            "escape sequence and bell", "web: printf \u001b[1m\u0007", "printf \u001b[1m\u0007"),
        arguments("carriage return within", "web: a\rb", "a\rb"),
        arguments("vertical tab and form feed", "web: a\u000b\f", "a\u000b\f"),
        arguments("umlaut", utf8("web: echo ü"), utf8("echo ü")),
        arguments("character beyond 16 bits", utf8("web: echo 🦉"), utf8("echo 🦉")),
        arguments("no-break space after the colon", utf8("web:\u00a0a"), utf8("\u00a0a")),
        arguments("mark within the text", utf8("web: \ufeffa"), utf8("\ufeffa")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void commandIsTheRestOfTheLineAsItIs(String what, String line, String command) {
    assertThat(parse(line + "\n").entries())
        .as(what)
        .containsExactly(new ProcfileEntry("web", command, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void lastLineNeedsNoNewline(String what, String line, String command) {
    assertThat(parse(line).entries())
        .as(what)
        .containsExactly(new ProcfileEntry("web", command, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void linesMayEndInCarriageReturnAndNewline(String what, String line, String command) {
    assertThat(parse("a: 1\r\n" + line + "\r\nz: 2\r\n").entries())
        .as(what)
        .containsExactly(
            new ProcfileEntry("a", "1", 1),
            new ProcfileEntry("web", command, 2),
            new ProcfileEntry("z", "2", 3));
  }

  @Test
  void bothLineEndsMayBeMixed() {
    assertThat(parse("a: 1\r\nb: 2\nc: 3\r\n").entries())
        .containsExactly(
            new ProcfileEntry("a", "1", 1),
            new ProcfileEntry("b", "2", 2),
            new ProcfileEntry("c", "3", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t", " \t ", "#", "# web: no", "#web: no", "  # no", "\t#", "\r", " \r"})
  void blankLinesAndCommentsAreSkippedSilently(String line) {
    Procfile procfile = parse(line + "\nweb: run\n" + line + "\n");

    assertThat(procfile.entries()).containsExactly(new ProcfileEntry("web", "run", 2));
    assertThat(procfile.ignored()).isEmpty();
  }

  @Test
  void byteOrderMarkIsDropped() {
    Procfile procfile = parse(utf8("\ufeffweb: run\n"));

    assertThat(procfile.entries()).containsExactly(new ProcfileEntry("web", "run", 1));
    assertThat(procfile.ignored()).isEmpty();
  }

  @Test
  void onlyTheFirstByteOrderMarkIsDropped() {
    Procfile procfile = parse(utf8("\ufeffa: 1\n\ufeffb: 2\n"));

    assertThat(procfile.entries()).containsExactly(new ProcfileEntry("a", "1", 1));
    assertThat(procfile.ignored()).containsExactly(ignored(2, NAME));
  }

  @Test
  void lineOfAMegabyteIsKeptWhole() {
    String command = "echo " + "x".repeat(1 << 20);

    assertThat(parse("web: " + command + "\nb: 1\n").entries())
        .containsExactly(new ProcfileEntry("web", command, 1), new ProcfileEntry("b", "1", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "web;not \"name: command\"",
        "web run;not \"name: command\"",
        "web=1;not \"name: command\"",
        "export A=1;not \"name: command\"",
        "  indented without;not \"name: command\"",
        "web : run;whitespace before the colon",
        "web\t: run;whitespace before the colon",
        "  web : run;whitespace before the colon",
        " web: run;indented",
        "\tweb: run;indented",
        " web:;indented",
        ": run;no name before the colon",
        "  : run;no name before the colon",
        ":;no name before the colon",
        "web.1: run;a name may hold letters, digits, - and _",
        "web/a: run;a name may hold letters, digits, - and _",
        "we b: run;a name may hold letters, digits, - and _",
        "\"web\": run;a name may hold letters, digits, - and _",
        "web# : run;a name may hold letters, digits, - and _",
        "// web: run;a name may hold letters, digits, - and _",
        "- web: run;a name may hold letters, digits, - and _",
        "  w.b: run;a name may hold letters, digits, - and _",
      })
  void anyOtherLineIsIgnoredWithItsReason(String line, String reason) {
    Procfile procfile = parse("# first\n" + line + "\nok: run\n");

    assertThat(procfile.entries()).containsExactly(new ProcfileEntry("ok", "run", 3));
    assertThat(procfile.ignored()).containsExactly(ignored(2, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"we\rb: run", "we\0b: run"})
  void controlCharacterIsNoPartOfAName(String line) {
    assertThat(parse(line + "\nok: run\n").ignored()).containsExactly(ignored(1, NAME));
  }

  @Test
  void nameThatIsNotAsciiIsIgnoredWithAProblem() {
    assertThat(parse(utf8("wéb: run\nok: run\n")).ignored()).containsExactly(ignored(1, NAME));
  }

  @Test
  void problemReadsAsEditorsKnowIt() {
    List<Problem> ignored = parse("a: 1\n\nnonsense\n").ignored();

    assertThat(ignored).singleElement().hasToString("Procfile:3: ignored, not \"name: command\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web:", "web: ", "web:\t", "web:  \t ", "web:\r", "web: \r"})
  void entryWithAnEmptyCommandIsIgnoredWithAProblem(String line) {
    Procfile procfile = parse(line + "\nok: run\n");

    assertThat(procfile.entries()).containsExactly(new ProcfileEntry("ok", "run", 2));
    assertThat(procfile.ignored())
        .containsExactly(new Problem("Procfile", 1, "ignored, \"web\" has no command"));
  }

  @Test
  void everyIgnoredLineIsNamedInOrder() {
    assertThat(parse("x\nweb: run\ny:\n\nz\n").ignored())
        .extracting(Problem::line)
        .containsExactly(1, 3, 5);
  }

  private static Problem ignored(int line, String reason) {
    return new Problem("Procfile", line, "ignored, " + reason);
  }

  private static Procfile parse(String bytes) {
    return Procfile.parse("Procfile", bytes.getBytes(ISO_8859_1));
  }

  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
