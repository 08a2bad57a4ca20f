package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What runs is what the rules make of the Procfile. In the table `\n`, `\r`, `\t` and `\ooo` stand
/// for bytes; in what is expected, `|` stands between entries.
class ProcfileIT {
  @TempDir Path directory;

  private Result check(String procfile) {
    byte[] bytes =
        Shell.bytes("printf '" + procfile.replace("%", "%%").replace("'", "'\\''") + "'");
    return Reeve.in(directory, "check", "--json").file("Procfile", bytes).run();
  }

  /// The names and commands of the plan, as JSON has them.
  private static String entries(Result result) {
    return Arrays.stream(new String(result.out(), ISO_8859_1).split("\n", -1))
        .filter(line -> line.startsWith("{\"name\""))
        .map(line ->
            line.replaceFirst(
                ".*\"type\":\"(.*?)\".*\"command\":\"(.*)\",\"directory\".*", "$1=$2"))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "an entry is name colon command; web: cat; web=cat",
        "no blank is needed after the colon; web:cat; web=cat",
        "blanks after the colon are dropped; `web: \\t  cat`; web=cat",
        "a colon may come again; web: cat a:b; web=cat a:b",
        "letters digits _ and - make a name; aZ09_-: cat; aZ09_-=cat",
        "a name may be one character; x: cat; x=cat",
        "a name may be a number; 1: cat; 1=cat",
        "a name may begin with a dash; #\\n-x: cat; -x=cat",
        "names differ by case; web: cat\\nWeb: ls; web=cat|Web=ls",
        "file order is kept; b: cat\\na: ls\\nc: wc; b=cat|a=ls|c=wc",
        "the last line needs no newline; a: cat\\nb: ls; a=cat|b=ls",
        "CR LF ends a line; a: cat\\r\\nb: ls\\r\\n; a=cat|b=ls",
        "line ends may be mixed; a: cat\\r\\nb: ls\\n; a=cat|b=ls",
        "a byte order mark is dropped; \\357\\273\\277a: cat; a=cat",
        "a mark may come before a comment; \\357\\273\\277# x\\na: cat; a=cat",
        "blank lines are skipped; \\n\\na: cat\\n\\n\\nb: ls\\n; a=cat|b=ls",
        "lines of blanks are skipped; ` \\t \\na: cat`; a=cat",
        "a comment begins in the first column; #x: ls\\na: cat; a=cat",
        "a comment may be indented; ` \\t # x: ls\\na: cat`; a=cat",
        "# in a command belongs to it; a: echo x # y; a=echo x # y",
        "# without blanks too; a: echo x#y; a=echo x#y",
        "a command may begin with #; a: # x; a=# x",
        "quotes are kept; a: echo \"x\" 'y'; a=echo \\\"x\\\" 'y'",
        "backslashes are kept; a: echo x\\\\\\\\y; a=echo x\\\\\\\\y",
        "dollars are kept; a: echo $PORT ${X}; a=echo $PORT ${X}",
        "percents are kept; a: date +%s; a=date +%s",
        "operators are kept; a: ls && wc || ls | wc; a=ls && wc || ls | wc",
        "redirections are kept; a: ls > x 2>&1; a=ls > x 2>&1",
        "semicolons are kept; `a: ls; wc`; `a=ls; wc`",
        "tabs inside are kept; a: echo x\\ty; a=echo x\\ty",
        "blanks at the end are kept; `a: echo x  \\nb: ls`; `a=echo x  |b=ls`",
        "UTF-8 is kept; a: echo \\303\\274; a=echo \u00c3\u00bc",
        "a lone CR inside is kept; a: echo x\\ry; a=echo x\\u000dy",
        "braces are kept; `a: { ls; }`; `a={ ls; }`",
        "an equals sign is no colon; a=b: x\\nb: ls; b=ls",
        "an entry may look like an option; a: --help; a=--help",
      })
  void entriesAreWhatTheRuleSays(String rule, String procfile, String expected) {
    Result result = check(procfile);
    assertThat(entries(result)).as(result.toString()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "an indented entry; a: cat\\n b: ls; 2: ignored, indented",
        "a blank before the colon; a: cat\\nb : ls; 2: ignored, whitespace before the colon",
        "a name with a dot; a: cat\\nb.c: ls; 2: ignored, a name may hold letters, digits, - and _",
        "a name with an umlaut; a: cat\\n\\303\\274: ls; 2: ignored, a name may hold letters,"
            + " digits, - and _",
        "a line without a colon; a: cat\\nb ls; 2: ignored, not \"name: command\"",
        "a line without a name; a: cat\\n: ls; 2: ignored, no name before the colon",
        "an empty command; a: cat\\nb:; 2: ignored, \"b\" has no command",
        "a command of blanks; `a: cat\\nb: \\t \\nc: ls`; 2: ignored, \"b\" has no command",
        "a name twice; a: cat\\n\\na: ls; 3: \"a\" is already on line 1",
        "no UTF-8; a: cat\\nb: \\377; 2: not UTF-8",
        "UTF-8 that is cut; a: cat\\nb: \\303; 2: not UTF-8",
        "an overlong sequence; a: \\300\\200; 1: not UTF-8",
        "a surrogate; a: cat\\n\\nb: \\355\\240\\200; 3: not UTF-8",
        "a NUL; a: cat\\nb: x\\000y; 2: a NUL byte",
        "nothing; ` `; no entry",
        "comments alone; # a\\n# b; no entry",
        "an entry without a command alone; a:; no entry",
      })
  void wrongLinesAreNamed(String rule, String procfile, String expected) {
    Result result = check(procfile);
    assertThat(result.err()).startsWith("reeve: Procfile:").contains(expected);
    assertThat(result.code()).isEqualTo(1);
  }
}
