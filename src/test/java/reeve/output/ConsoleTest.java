package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands before each line: time, padded name, colour.
class ConsoleTest {
  private static final String ESCAPE_SEQUENCE = "\u001b\\[[0-9;]*m";

  private final OutputBuffer out = new OutputBuffer();
  private final Timestamp seconds =
      new Timestamp(this::second, second -> ("[" + second + "] ").getBytes(ISO_8859_1));
  private long second = 7;
  private int formatted;

  @Test
  void namesArePaddedToTheLongest() {
    Console console = new Console(out, Palette.PLAIN, Timestamp.NONE, "a-long-worker.1".length());

    feed(console.linesOf("web.1", 0), "a\n");
    feed(console.linesOf("a-long-worker.1", 1), "b\n");
    console.system("c");

    assertThat(Printed.in(out))
        .isEqualTo("web.1           | a\na-long-worker.1 | b\nsystem          | c\n");
  }

  @Test
  void shortNamesArePaddedToSystem() {
    Console console = new Console(out, Palette.PLAIN, Timestamp.NONE, "a.1".length());

    feed(console.linesOf("a.1", 0), "a\n");
    console.system("b");

    assertThat(Printed.in(out)).isEqualTo("a.1    | a\nsystem | b\n");
  }

  @Test
  void timeStandsBeforeTheName() {
    Console console = new Console(out, Palette.PLAIN, seconds, 5);

    feed(console.linesOf("web.1", 0), "a\n");
    console.system("b");

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n[7] system | b\n");
  }

  @Test
  void timeIsMadeAnewWhenTheSecondChanges() {
    LineAssembler lines = new Console(out, Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

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
    LineAssembler lines = new Console(out, Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a\n");
    second = 3;
    feed(lines, "b\n");

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n[3] web.1  | b\n");
  }

  @Test
  void timeIsFormattedOnceASecond() {
    Timestamp counting = new Timestamp(this::second, this::count);
    LineAssembler lines = new Console(out, Palette.PLAIN, counting, 5).linesOf("web.1", 0);

    for (int i = 0; i < 100; i++) {
      feed(lines, "a\nb\n");
    }

    assertThat(formatted).isEqualTo(1);
  }

  @Test
  void lineHasTheTimeAtWhichItBecameWhole() {
    LineAssembler lines = new Console(out, Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a");
    second = 8;
    feed(lines, "b\n");

    assertThat(Printed.in(out)).isEqualTo("[8] web.1  | ab\n");
  }

  @Test
  void lastLineWithoutNewlineHasThePrefixToo() {
    LineAssembler lines = new Console(out, Palette.PLAIN, seconds, 5).linesOf("web.1", 0);

    feed(lines, "a");
    lines.finish();

    assertThat(Printed.in(out)).isEqualTo("[7] web.1  | a\n");
  }

  @Test
  void colorIsTheOnlyDifferenceThatColorsMake() {
    print(new Console(out, Palette.COLORED, seconds, 5));
    String colored = Printed.in(out);
    out.consume(out.size());
    print(new Console(out, Palette.PLAIN, seconds, 5));

    assertThat(colored.replaceAll(ESCAPE_SEQUENCE, "")).isEqualTo(Printed.in(out));
    assertThat(Printed.in(out)).doesNotContain("\u001b");
  }

  @Test
  void colorEndsBeforeTheText() {
    feed(new Console(out, Palette.COLORED, seconds, 5).linesOf("web.1", 3), "text\n");

    String on = new String(Palette.COLORED.on(3), ISO_8859_1);
    String off = new String(Palette.COLORED.off(), ISO_8859_1);
    assertThat(Printed.in(out)).isEqualTo(on + "[7] web.1  | " + off + "text\n");
  }

  @Test
  void instancesOfATypeHaveItsColor() {
    Console console = new Console(out, Palette.COLORED, Timestamp.NONE, 5);

    feed(console.linesOf("web.1", 2), "\n");
    feed(console.linesOf("web.2", 2), "\n");

    List<String> printed = Printed.in(out).lines().toList();
    assertThat(printed.get(1)).isEqualTo(printed.get(0).replace("web.1", "web.2"));
  }

  @Test
  void systemLinesMayHoldAnyByte() {
    new Console(out, Palette.PLAIN, Timestamp.NONE, 5).system("w\u00c3\u00bc\u00ff");

    assertThat(Printed.in(out)).isEqualTo("system | w\u00c3\u00bc\u00ff\n");
  }

  @Test
  void linesOfSeveralProcessesAreNeverMixed() {
    Console console = new Console(out, Palette.PLAIN, Timestamp.NONE, 5);
    LineAssembler web = console.linesOf("a.1", 0);
    LineAssembler worker = console.linesOf("b.1", 1);

    feed(web, "one ");
    feed(worker, "two ");
    console.system("three");
    feed(web, "four\n");
    feed(worker, "five\n");

    assertThat(Printed.in(out)).isEqualTo("system | three\na.1    | one four\nb.1    | two five\n");
  }

  private static void print(Console console) {
    feed(console.linesOf("web.1", 0), "a\n\nb\n");
    feed(console.linesOf("db.1", 1), "c\n");
    console.system("d");
  }

  private long second() {
    return second;
  }

  private byte[] count(long ignored) {
    formatted++;
    return new byte[0];
  }
}
