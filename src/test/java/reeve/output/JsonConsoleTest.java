package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;
import static reeve.output.Printed.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines and events as JSON objects, which hold what the process printed as far as JSON can.
class JsonConsoleTest {
  private static final int SEEDS = 300;

  private final OutputBuffer out = new OutputBuffer();
  private final Timestamp seconds = new Timestamp(this::second, this::format);
  private final Console console = new JsonConsole(out, seconds, Set.of());
  private final Lines lines = console.linesOf("web.1", 0);
  private long second = 7;
  private int formatted;

  @Test
  void lineIsAnObjectWithTimeProcessStreamAndText() {
    feed(lines, "hello\n");

    assertThat(Printed.in(out))
        .isEqualTo(
            "{\"time\":\"7Z\",\"process\":\"web.1\",\"stream\":\"out\",\"line\":\"hello\"}\n");
  }

  @Test
  void eventIsAnObjectWithTheTime() {
    console.report(notice("w\u00c3\u00bc\u00ff"));

    assertThat(Printed.in(out)).endsWith("}\n");
    assertThat(Json.object(Printed.in(out).strip()))
        .containsExactly(Map.entry("time", "7Z"), Map.entry("event", "w\u00fc\ufffd"));
  }

  @Test
  void lineHasTheTimeAtWhichItBecameWhole() {
    feed(lines, "a");
    second = 8;
    feed(lines, "b\nc");
    second = 9;
    lines.finish();

    assertThat(texts()).containsExactly("8Z ab", "9Z c");
  }

  @Test
  void timeIsFormattedOnceATick() {
    for (int i = 0; i < 100; i++) {
      feed(lines, "a\n");
    }
    second = 8;
    feed(lines, "a\n");

    assertThat(formatted).isEqualTo(2);
  }

  @Test
  void blankLinesAndTheLastLineAreKept() {
    feed(lines, "\na\n\nb");
    lines.finish();
    lines.finish();

    assertThat(texts()).containsExactly("7Z ", "7Z a", "7Z ", "7Z b");
  }

  @Test
  void processesDoNotMix() {
    Lines other = console.linesOf("db.1", 1);
    feed(lines, "one ");
    feed(other, "two ");
    console.report(notice("three"));
    feed(lines, "four\n");
    feed(other, "five\n");

    List<Map<String, Object>> objects = objects();
    assertThat(objects.get(0)).containsEntry("event", "three");
    assertThat(objects.get(1)).containsEntry("process", "web.1").containsEntry("line", "one four");
    assertThat(objects.get(2)).containsEntry("process", "db.1").containsEntry("line", "two five");
  }

  @Test
  void nameOfAProcessMayNeedEscapes() {
    feed(console.linesOf("a\"\\\u00c3\u00bc", 0), "text\n");

    assertThat(objects().getFirst()).containsEntry("process", "a\"\\\u00fc");
  }

  @Test
  void prefixTakesNoColumns() {
    assertThat(console.prefixColumns()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\u00e4\u20ac\ud83d\ude00",
        "\"q\" \\ \t\r\b\f\u0000\u007f\u2028",
        "e\u0301 \ufffd"
      })
  void textOfAnyKindMayBeCutAnywhere(String text) {
    String bytes = new String((text + "\n").getBytes(UTF_8), ISO_8859_1);
    for (int first = 0; first <= bytes.length(); first++) {
      for (int second = first; second <= bytes.length(); second++) {
        feed(lines, bytes.substring(0, first));
        feed(lines, bytes.substring(first, second));
        feed(lines, bytes.substring(second));
        assertThat(texts()).as("%d, %d", first, second).containsExactly("7Z " + text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 5000})
  void randomBytesInRandomPiecesReadAsTheModelSays(int longestPiece) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String text = randomText(random, random.nextInt(200));
      int at = 0;
      while (at < text.length()) {
        int end = Math.min(text.length(), at + random.nextInt(longestPiece + 1));
        feed(lines, text.substring(at, end));
        at = end;
      }
      lines.finish();
      assertThat(texts()).as("seed %d", seed).isEqualTo(model(text));
    }
  }

  private static String randomText(Random random, int length) {
    String common =
        "ab\"\\\n\n\u00c3\u00bc\u00e2\u0082\u00ac\u00ed\u00f0\u009f\u0098\u0080\u001f\u007f";
    StringBuilder text = new StringBuilder();
    int rarity = 1 + random.nextInt(20); // of the bytes that are not plain
    for (int i = 0; i < length; i++) {
      char any = (char) random.nextInt(256);
      char usual = common.charAt(random.nextInt(common.length()));
      char odd = random.nextBoolean() ? any : usual;
      text.append(random.nextInt(rarity) == 0 ? odd : 'x');
    }
    return text.toString();
  }

  private static List<String> model(String text) {
    List<String> model = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      model.add("7Z " + new String(line.getBytes(ISO_8859_1), UTF_8));
    }
    if (text.isEmpty() || text.endsWith("\n")) {
      model.removeLast();
    }
    return model;
  }

  private List<String> texts() {
    return objects().stream().map(line -> line.get("time") + " " + line.get("line")).toList();
  }

  private List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (String line : Printed.takenFrom(out).split("\n", -1)) {
      if (!line.isEmpty()) {
        objects.add(Json.object(line));
      }
    }
    return objects;
  }

  private byte[] format(long tick) {
    formatted++;
    return (tick + "Z").getBytes(ISO_8859_1);
  }

  private long second() {
    return second;
  }
}
