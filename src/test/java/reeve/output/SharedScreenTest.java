package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Whatever one process prints: the prefixes and the lines of another stay as they are, and where
/// the pieces are cut makes no difference.
class SharedScreenTest {
  private static final int SEEDS = 2_000;
  private static final int WIDTH = 40;
  private static final String PREFIX = "wild.1 | ";
  private static final String OTHER = "calm.1 | ";
  private static final String[] FRAGMENTS = {
    "a",
    "text ",
    "0123456789abcdefghij",
    "\n",
    "\n",
    "\r",
    "\b",
    "\t",
    "\007",
    "\0",
    "\005",
    "\016",
    "\013",
    "\014",
    "\030",
    "\032",
    "\033",
    "\033[",
    "\033]",
    "\033P",
    "\033]0;t\007",
    "\033c",
    "\033]8;;http://x\033\\",
    "\033]8;;\007",
    "\033]11;?\033\\",
    "\033[2J",
    "\033[3J",
    "\033[H",
    "\033[J",
    "\033[1J",
    "\033[K",
    "\033[1K",
    "\033[2K",
    "\033[A",
    "\033[3A\033[2K",
    "\033[5B",
    "\033[5C",
    "\033[99C",
    "\033[D",
    "\033[7D",
    "\033[99D",
    "\033[G",
    "\033[3G",
    "\033[99G",
    "\033[`",
    "\033[2Z",
    "\033[3I",
    "\033[4X",
    "\033[99X",
    "\033[2P",
    "\033[3@",
    "\033[9b",
    "\0337",
    "\0338",
    "\033[s",
    "\033[u",
    "\033[?25l",
    "\033[?1049h",
    "\033[6n",
    "\033[c",
    "\033[1;5r",
    "1",
    ";",
    "m",
    "\033[31m",
    "\033[1;44m",
    "\033[m",
    "\033[2;3H",
    "\033(0",
    "\033M",
    "\033D",
    "\033E",
    "\033[L",
    "\033[M",
    "\033[S",
    "\033[T",
    "\033[a",
    "\033[j",
    "\033[99j",
    "\033k",
    "\033\\"
  };

  private static final String[] COLORED = {
    "a",
    "text ",
    "\t",
    "\n",
    "\n",
    "\r\n",
    "\033[31m",
    "\033[1;44m",
    "\033[22m",
    "\033[39;49m",
    "\033[m",
    "\033[0m",
    "\033[38:2::1:2:3m",
    "\033[" + "1;".repeat(40) + "3m",
    "\033[" + "1;".repeat(600) + "3m",
    "\033[?1m"
  };

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();

  @Test
  void prefixesAndOtherLinesStay() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Emulator screen = new Emulator(WIDTH);
      LineAssembler wild = lines(PREFIX);
      LineAssembler calm = lines(OTHER);
      List<String> calmLines = new ArrayList<>();
      for (int step = 0; step < 40; step++) {
        feed(wild, fragments(FRAGMENTS, random));
        unfinished.show(random.nextBoolean() ? TimeUnit.SECONDS.toNanos(step) : 0);
        if (random.nextInt(5) == 0) {
          calmLines.add(OTHER + step);
          feed(calm, step + "\n");
        }
        screen.show(Printed.takenFrom(out));
      }
      wild.finish();
      screen.show(Printed.takenFrom(out));
      List<String> seen = new ArrayList<>(screen.lines());
      assertThat(seen.removeLast()).isEmpty();
      assertThat(seen).as("seed %d", seed).allMatch(line -> line.matches("(wild|calm)\\.1 \\|.*"));
      seen.removeIf(line -> line.startsWith(PREFIX.strip()));
      assertThat(seen).as("seed %d", seed).isEqualTo(calmLines);
    }
  }

  @Test
  void cutsMakeNoDifference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String[] kinds = random.nextBoolean() ? FRAGMENTS : COLORED;
      String text =
          fragments(kinds, random)
              + fragments(kinds, random)
              + fragments(kinds, random)
              + Printed.utf8("é日👍");
      LineAssembler whole = lines(PREFIX);
      feed(whole, text);
      whole.finish();
      String expected = Printed.takenFrom(out);
      LineAssembler cut = lines(PREFIX);
      for (int i = 0; i < text.length(); i++) {
        feed(cut, text.substring(i, i + 1));
        unfinished.show(random.nextBoolean() ? Long.MAX_VALUE - 1 : 0);
      }
      cut.finish();
      assertThat(Printed.takenFrom(out)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String fragments(String[] kinds, Random random) {
    StringBuilder fragments = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      fragments.append(kinds[random.nextInt(kinds.length)]);
    }
    return fragments.toString();
  }

  private LineAssembler lines(String prefix) {
    Prefix look = new Prefix(Timestamp.NONE, new byte[0], prefix, new byte[0]);
    return new LineAssembler(new ScreenFormat(out, look, () -> WIDTH), unfinished);
  }
}
