package reeve.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.output.Timestamp;

/// Times as date(1) prints them, and milliseconds.
class TimeFormatTest {
  private static final long MOMENT = Instant.parse("2009-02-03T04:05:06.042Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource({
    "%Y-%m-%dT%H:%M:%SZ, 2009-02-03T04:05:06Z",
    "%H:%M:%S,           04:05:06",
    "%j,                 034",
    "%Z,                 GMT",
    "no pattern,         no pattern",
    "100%%,              100%",
    "%%H,                %H",
    "%%L,                %L",
    "%%%%L,              %%L",
    "'[%H] ',            '[04] '",
    "'',                 ''",
    "'\u00c3\u00bc\u00ff %H', '\u00c3\u00bc\u00ff 04'",
  })
  void timeWithoutMillisecondsChangesEverySecond(String pattern, String time) {
    Timestamp timestamp = TimeFormat.utc(pattern);

    assertThat(text(timestamp, MOMENT / 1000)).isEqualTo(time);
    assertIsNow(timestamp, 1000);
  }

  @ParameterizedTest
  @CsvSource({
    "%L,                    042",
    "%H:%M:%S.%L,           04:05:06.042",
    "%Y-%m-%dT%H:%M:%S.%LZ, 2009-02-03T04:05:06.042Z",
    "%L %L,                 042 042",
    "%%%L,                  %042",
    "%%L%L,                 %L042",
    "%LL%%,                 042L%",
  })
  void timeWithMillisecondsChangesEveryMillisecond(String pattern, String time) {
    Timestamp timestamp = TimeFormat.utc(pattern);

    assertThat(text(timestamp, MOMENT)).isEqualTo(time);
    assertIsNow(timestamp, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 99, 100, 101, 999})
  void millisecondsHaveThreeDigits(int millis) {
    String digits = text(TimeFormat.utc("%L"), MOMENT / 1000 * 1000 + millis);

    assertThat(digits).hasSize(3);
    assertThat(Integer.parseInt(digits)).isEqualTo(millis);
  }

  @Test
  void momentsOfOneTimestampDoNotDisturbEachOther() {
    Timestamp timestamp = TimeFormat.utc("%H:%M:%S");

    assertThat(text(timestamp, 0)).isEqualTo("00:00:00");
    assertThat(text(timestamp, MOMENT / 1000)).isEqualTo("04:05:06");
    assertThat(text(timestamp, 86_399)).isEqualTo("23:59:59");
  }

  @Test
  void resultAbove255BytesIsNotPrinted() {
    String longest = "x".repeat(253) + "%H";

    assertThat(text(TimeFormat.utc(longest), 0)).isEqualTo("x".repeat(253) + "00");
    assertThat(text(TimeFormat.utc("x" + longest), 0)).isEmpty();
  }

  @Test
  void localTimeIsTheOneOfTheUsersZone() throws Exception {
    String pattern = "%Y-%m-%d %H:%M %z %Z";
    Timestamp timestamp = TimeFormat.local(pattern);
    String before;
    String time;
    String after = date(pattern);
    do { // once, but for the end of a minute
      before = after;
      time = text(timestamp, System.currentTimeMillis() / 1000);
      after = date(pattern);
    } while (!before.equals(after));

    assertThat(time).isEqualTo(before);
  }

  private static String text(Timestamp timestamp, long tick) {
    return new String(timestamp.format().apply(tick), ISO_8859_1);
  }

  private static void assertIsNow(Timestamp timestamp, long millisPerTick) {
    long before = System.currentTimeMillis() / millisPerTick;
    long tick = timestamp.clock().getAsLong();
    assertThat(tick).isBetween(before, System.currentTimeMillis() / millisPerTick);
  }

  private static String date(String pattern) throws IOException, InterruptedException {
    Process date = new ProcessBuilder("date", "+" + pattern).start();
    String printed = new String(date.getInputStream().readAllBytes(), ISO_8859_1);
    assertThat(date.waitFor()).isZero();
    return printed.strip();
  }
}
