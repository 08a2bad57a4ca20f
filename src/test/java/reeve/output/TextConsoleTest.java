package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;
import static reeve.output.Printed.notice;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stands before each line: time, padded name, colour.
class TextConsoleTest {
  private static final String ESCAPE_SEQUENCE = "\u001b\\[[0-9;]*m";

  private final OutputBuffer out = new OutputBuffer();
  private final Timestamp seconds =
      new Timestamp(this::second, second -> ("[" + second + "] ").getBytes(ISO_8859_1));
  private long second = 7;
  private int formatted;

  @Test
  void namesArePaddedToTheLongest() {
    Console console = console(Palette.PLAIN, Timestamp.NONE, "a-long-worker.1".length());

    feed(console.linesOf("web.1", 0), "a\n");
    feed(console.linesOf("a-long-worker.1", 1), "b\n");
    console.report(notice("c"));

    assertThat(Printed.in(out))
        .isEqualTo("web.1           | a\na-long-worker.1 | b\nsystem          | c\n");
  }

  @Test
  void shortNamesArePaddedToSystem() {
    Console console = console(Palette.PLAIN, Timestamp.NONE, "a.1".length());

    feed(console.linesOf("a.1", 0), "a\n");
    console.report(notice("b"));

    assertThat(Printed.in(out)).isEqualTo("a.1    | a\nsystem | b\n");
  }

  @Test
  void timeStandsBeforeTheName() {
    Console console = console(Palette.PLAIN, seconds, 5);

    feed(console.linesOf("web.1", 0), "a\n");
    console.report(notice("b"));

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n[7] system | b\n");
  }

  @Test
  void timeIsFormattedWhenTheSecondChanges() {
    Lines lines = console(Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a\nb\n");
    second = 8;
    feed(lines, "c\n");
    second = 9;
    feed(lines, "d\n");

    assertThat(Printed.in(out))
        .isEqualTo("[7] web.1  | a\n[7] web.1  | b\n[8] web.1  | c\n[9] web.1  | d\n");
  }

  @Test
  void timeFollowsAClockThatIsSetBack() {
    Lines lines = console(Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a\n");
    second = 3;
    feed(lines, "b\n");

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n[3] web.1  | b\n");
  }

  @Test
  void timeIsFormattedOnceASecond() {
    Timestamp counting = new Timestamp(this::second, this::count);
    Lines lines = console(Palette.PLAIN, counting, 5).linesOf("web.1", 0);

    for (int i = 0; i < 100; i++) {
      feed(lines, "a\nb\n");
    }

    assertThat(formatted).isEqualTo(1);
  }

  @Test
  void lineHasTheTimeAtWhichItBecameWhole() {
    Lines lines = console(Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a");
    second = 8;
    feed(lines, "b\n");

    assertThat(Printed.in(out)).isEqualTo("[8] web.1  | ab\n");
  }

  @Test
  void lastLineWithoutNewlineHasThePrefixToo() {
    Lines lines = console(Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a");
    lines.finish();

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n");
  }

  @Test
  void colorIsTheOnlyDifferenceThatColorsMake() {
    print(console(Palette.COLORED, seconds, 5));
    String colored = Printed.in(out);
    out.consume(out.size());
    print(console(Palette.PLAIN, seconds, 5));

    assertThat(colored.replaceAll(ESCAPE_SEQUENCE, "")).isEqualTo(Printed.in(out));
    assertThat(Printed.in(out)).doesNotContain("\u001b");
  }

  @Test
  void colorEndsBeforeTheText() {
    feed(console(Palette.COLORED, seconds, 5).linesOf("web.1", 3), "text\n");

    String on = new String(Palette.COLORED.on(3), ISO_8859_1);
    String off = new String(Palette.COLORED.off(), ISO_8859_1);
    assertThat(Printed.in(out)).isEqualTo(on + "[7] web.1  | " + off + "text\n");
  }

  @Test
  void instancesOfATypeHaveItsColor() {
    Console console = console(Palette.COLORED, Timestamp.NONE, 5);

    feed(console.linesOf("web.1", 2), "\n");
    feed(console.linesOf("web.2", 2), "\n");

    List<String> printed = Printed.in(out).lines().toList();
    assertThat(printed.get(1)).isEqualTo(printed.get(0).replace("web.1", "web.2"));
  }

  @Test
  void failureIsRedWhereThereAreColors() {
    console(Palette.PLAIN, Timestamp.NONE, 5).report(failure("a"));
    assertThat(Printed.takenFrom(out)).isEqualTo("system | a\n");

    console(Palette.COLORED, Timestamp.NONE, 5).report(failure("a"));
    assertThat(Printed.takenFrom(out)).endsWith("\033[31ma\033[m\n");

    console(Palette.COLORED, Timestamp.NONE, 5).report(notice("a"));
    assertThat(Printed.takenFrom(out)).endsWith("a\n").doesNotContain("\033[31m");

    new TextConsole(out, PrefixStyle.none(Palette.COLORED), false, null, Set.of())
        .report(failure("a"));
    assertThat(Printed.in(out)).isEqualTo("\033[31ma\033[m\n");
  }

  @Test
  void systemLinesMayHoldAnyByte() {
    console(Palette.PLAIN, Timestamp.NONE, 5).report(notice("w\u00c3\u00bc\u00ff"));

    assertThat(Printed.in(out)).isEqualTo("system | w\u00c3\u00bc\u00ff\n");
  }

  @Test
  void withoutPrefixesLinesAreAsTheyAre() {
    Console console =
        new TextConsole(out, PrefixStyle.none(Palette.COLORED), false, null, Set.of());

    feed(console.linesOf("web.1", 0), "a\n\n");
    console.report(notice("b"));

    assertThat(Printed.in(out)).isEqualTo("a\n\nb\n");
    assertThat(console.prefixColumns()).isZero();
  }

  @Test
  void prefixTakesAsManyColumnsAsItPrints() {
    Console narrow = console(Palette.COLORED, Timestamp.NONE, 1);
    Console wide = console(Palette.COLORED, seconds, 10);

    assertThat(narrow.prefixColumns()).isEqualTo("system | ".length());
    assertThat(wide.prefixColumns()).isEqualTo("[7] wwwwwwww.1 | ".length());
  }

  @Test
  void longNameIsCutBeforeItsInstance() {
    Console console = console(Palette.PLAIN, Timestamp.NONE, 8);
    feed(console.linesOf("a-long-worker.1", 0), "a\n");
    feed(console.linesOf("a-long-worker.12", 0), "b\n");
    feed(console.linesOf("worker.1", 0), "c\n");
    feed(console.linesOf("w.123456789", 0), "d\n");

    assertThat(Printed.in(out))
        .isEqualTo("a-long.1 | a\na-lon.12 | b\nworker.1 | c\nw3456789 | d\n");
  }

  private Console console(Palette palette, Timestamp timestamp, int width) {
    return new TextConsole(out, new PrefixStyle(palette, timestamp, width), false, null, Set.of());
  }

  private static void print(Console console) {
    feed(console.linesOf("web.1", 0), "a\n\nb\n");
    feed(console.linesOf("db.1", 1), "c\n");
    console.report(notice("d"));
  }

  private static Notice failure(String text) {
    return notice(text).failing(true);
  }

  private long second() {
    return second;
  }

  private byte[] count(long ignored) {
    formatted++;
    return new byte[0];
  }
}
