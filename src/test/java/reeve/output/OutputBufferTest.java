package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// First in, first out, and nothing lost on the way.
class OutputBufferTest {
  private static final int SEEDS = 200;

  private final OutputBuffer out = new OutputBuffer();

  @Test
  void newBufferIsEmpty() {
    assertThat(out.isEmpty()).isTrue();
    assertThat(out.isFull()).isFalse();
    assertThat(out.size()).isZero();
  }

  @Test
  void bytesComeOutInTheOrderInWhichTheyCameIn() {
    append("one ");
    append("two");
    out.append((byte) '!');

    assertThat(Printed.in(out)).isEqualTo("one two!");
  }

  @Test
  void onlyTheNamedPartOfTheSourceIsAdded() {
    out.append("abcdef".getBytes(ISO_8859_1), 2, 3);

    assertThat(Printed.in(out)).isEqualTo("cde");
  }

  @Test
  void sourceMayBeReused() {
    byte[] source = {'a', 'b'};
    out.append(source, 0, 2);

    source[0] = 'x';

    assertThat(Printed.in(out)).isEqualTo("ab");
  }

  @Test
  void consumedBytesAreForgotten() {
    append("abcdef");

    out.consume(4);
    append("gh");

    assertThat(Printed.in(out)).isEqualTo("efgh");
    assertThat(out.size()).isEqualTo(4);
  }

  @Test
  void bufferIsEmptyWhenAllIsConsumed() {
    append("abc");

    out.consume(3);

    assertThat(out.isEmpty()).isTrue();
    assertThat(Printed.in(out)).isEmpty();
  }

  @Test
  void bufferIsFullFromItsBoundOn() {
    append("x".repeat(OutputBuffer.FULL - 1));
    assertThat(out.isFull()).isFalse();

    out.append((byte) 'x');
    assertThat(out.isFull()).isTrue();

    out.consume(1);
    assertThat(out.isFull()).isFalse();
  }

  @Test
  void fullBufferStillTakesAll() {
    String text = "0123456789".repeat(OutputBuffer.FULL);
    append("first ");

    append(text);

    assertThat(Printed.in(out).equals("first " + text)).isTrue();
  }

  @Test
  void singleBytesGrowTheBufferToo() {
    for (int i = 0; i < 2 * OutputBuffer.FULL; i++) {
      out.append((byte) (i % 251));
    }

    for (int i = 0; i < 2 * OutputBuffer.FULL; i++) {
      assertThat(out.array()[out.start() + i] == (byte) (i % 251)).isTrue();
    }
  }

  @Test
  void bufferThatIsWrittenAsFastAsItFillsStaysSmall() {
    append("x");

    for (int i = 0; i < 1000; i++) {
      append("y".repeat(10_000));
      out.consume(10_000);
    }

    assertThat(Printed.in(out)).isEqualTo("y");
    assertThat(out.array().length).isLessThan(2 * OutputBuffer.FULL);
  }

  @Test
  void randomAppendsAndWritesReadAsTheModelSays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      OutputBuffer buffer = new OutputBuffer();
      StringBuilder model = new StringBuilder();
      for (int step = 0; step < 50; step++) {
        change(random, buffer, model);
        assertThat(buffer.size()).as("seed %d, step %d", seed, step).isEqualTo(model.length());
      }
      assertThat(Printed.in(buffer).contentEquals(model)).as("seed %d", seed).isTrue();
    }
  }

  private static void change(Random random, OutputBuffer buffer, StringBuilder model) {
    switch (random.nextInt(4)) {
      case 0 -> {
        int count = random.nextInt(model.length() + 1);
        buffer.consume(count);
        model.delete(0, count);
      }
      case 1 -> {
        byte value = (byte) random.nextInt(128);
        buffer.append(value);
        model.append((char) value);
      }
      default -> {
        byte[] bytes = new byte[1 + random.nextInt(random.nextInt(8) == 0 ? 300_000 : 5_000)];
        random.nextBytes(bytes);
        int from = random.nextInt(bytes.length + 1);
        int length = random.nextInt(bytes.length - from + 1);
        buffer.append(bytes, from, length);
        model.append(new String(bytes, from, length, ISO_8859_1));
      }
    }
  }

  private void append(String text) {
    out.append(text.getBytes(ISO_8859_1), 0, text.length());
  }
}
