package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever several processes print and whenever it is shown: each of them can be read again.
class RandomInterleavingTest {
  private static final int SEEDS = 1_000;
  private static final int STEPS = 60;
  private static final long MOMENT = 40_000_000;

  private final OutputBuffer out = new OutputBuffer();
  private final UnfinishedLines unfinished = new UnfinishedLines();

  /// A process and what it has printed; its place in the list is its name.
  private record Talker(LineAssembler lines, StringBuilder output) {}

  @Test
  void outputOfEachProcessIsWholeAndInOrder() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Talker> talkers = run(new Random(seed));
      List<String> printed = Printed.takenFrom(out).lines().toList();
      for (int i = 0; i < talkers.size(); i++) {
        String output = talkers.get(i).output().toString();
        String read = linesOf(i, printed);
        assertThat(textOf(read)).as("seed %d, process %d", seed, i).isEqualTo(textOf(output));
        List<String> putIn = endsOfLines(read);
        assertThat(putIn).as("seed %d, process %d", seed, i).containsAll(endsOfLines(output));
        putIn.removeAll(endsOfLines(output));
        assertThat(putIn).as("seed %d, process %d", seed, i).allMatch(end -> end.endsWith(" 0"));
      }
    }
  }

  private List<Talker> run(Random random) {
    List<Talker> talkers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Prefix prefix = new Prefix(Timestamp.NONE, new byte[0], i + " | ", new byte[0]);
      PrefixedFormat format = new PrefixedFormat(out, prefix);
      talkers.add(new Talker(new LineAssembler(format, unfinished), new StringBuilder()));
    }
    long now = 0;
    for (int step = 0; step < STEPS; step++) {
      Talker talker = talkers.get(random.nextInt(talkers.size()));
      String piece = piece(random);
      talker.output().append(piece);
      feed(talker.lines(), piece, now);
      now += random.nextLong(MOMENT);
      unfinished.show(now);
    }
    talkers.forEach(talker -> talker.lines().finish());
    return talkers;
  }

  private static String piece(Random random) {
    StringBuilder piece = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      piece.append(random.nextInt(3) == 0 ? '\n' : (char) ('a' + random.nextInt(26)));
    }
    return piece.toString();
  }

  /// The lines of one process, without its prefix, each with its newline.
  private static String linesOf(int name, List<String> printed) {
    StringBuilder read = new StringBuilder();
    for (String line : printed) {
      assertThat(line).matches("[012] \\| [a-z]*");
      if (line.startsWith(name + " | ")) {
        read.append(line.substring(4)).append('\n');
      }
    }
    return read.toString();
  }

  private static String textOf(String lines) {
    return lines.replace("\n", "");
  }

  /// How much text stands before each of the newlines; a blank line has an entry of its own.
  private static List<String> endsOfLines(String lines) {
    List<String> ends = new ArrayList<>();
    int text = 0;
    int blank = 0;
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) == '\n') {
        ends.add(text + " " + blank++);
      } else {
        text++;
        blank = 0;
      }
    }
    return ends;
  }
}
