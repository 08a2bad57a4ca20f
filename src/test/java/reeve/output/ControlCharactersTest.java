package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search for control characters, which looks at eight bytes at a time.
class ControlCharactersTest {
  private static final int SEEDS = 100;
  private static final int LONGEST = 40;
  private static final int[] BOUNDARIES = {0, 0x1f, 0x20, 0x21, 0x7f, 0x80, 0x9f, 0xa0, 0xff};

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 30, 1000})
  void searchMatchesTheModelForEveryRange(int rarity) {
    for (int seed = 0; seed < SEEDS; seed++) {
      byte[] bytes = randomBytes(new Random(seed), rarity);
      for (int from = 0; from <= LONGEST; from++) {
        for (int to = from; to <= from + LONGEST; to++) {
          assertThat(ControlCharacters.next(bytes, from, to))
              .as("seed %d, from %d to %d", seed, from, to)
              .isEqualTo(model(bytes, from, to));
        }
      }
    }
  }

  @Test
  void neighboursOfAnyValueMisleadNobody() {
    byte[] bytes = new byte[3 * Long.BYTES];
    for (int pair = 0; pair < 1 << 16; pair++) {
      int at = pair % Long.BYTES;
      Arrays.fill(bytes, (byte) 'x');
      bytes[at] = (byte) (pair >> 8);
      bytes[at + 1] = (byte) pair;
      assertThat(ControlCharacters.next(bytes, 0, bytes.length))
          .as("%x at %d", pair, at)
          .isEqualTo(model(bytes, 0, bytes.length));
    }
  }

  @Test
  void thirtyTwoValuesAreControlCharacters() {
    for (int value = 0; value < 256; value++) {
      byte[] alone = {(byte) value};
      byte[] inAWord = {'a', 'b', 'c', 'd', 'e', (byte) value, 'g', 'h', 'i'};

      assertThat(ControlCharacters.next(alone, 0, 1)).as("%x", value).isEqualTo(value < 32 ? 0 : 1);
      assertThat(ControlCharacters.next(inAWord, 0, 9))
          .as("%x", value)
          .isEqualTo(value < 32 ? 5 : 9);
    }
  }

  private static int model(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && Byte.toUnsignedInt(bytes[i]) > 0x1f) {
      i++;
    }
    return i;
  }

  /// Bytes of which one in so many is random or at a boundary, and the others are not below 0x20.
  private static byte[] randomBytes(Random random, int rarity) {
    byte[] bytes = new byte[2 * LONGEST + 1];
    for (int i = 0; i < bytes.length; i++) {
      int any = random.nextBoolean() ? random.nextInt(256) : BOUNDARIES[random.nextInt(9)];
      bytes[i] = (byte) (random.nextInt(rarity) == 0 ? any : 0x20 + random.nextInt(0xe0));
    }
    return bytes;
  }
}
