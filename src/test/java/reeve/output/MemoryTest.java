package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;
import static reeve.output.Printed.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Long lines keep no memory.
class MemoryTest {
  private static final int PROCESSES = 60;
  private static final int MEBIBYTE = 1 << 20;

  private final OutputBuffer out = new OutputBuffer();

  @Test
  void memoryForLongLinesIsGivenBack() {
    assertMemoryIsGivenBack(
        new TextConsole(out, PrefixStyle.none(Palette.PLAIN), false, null, Set.of()));
  }

  @Test
  void memoryForLongObjectsIsGivenBack() {
    assertMemoryIsGivenBack(new JsonConsole(out, Timestamp.NONE, Set.of()));
  }

  private void assertMemoryIsGivenBack(Console console) {
    printLongLine(console.linesOf("first", 0)); // from which the buffer has its size
    List<Lines> all = new ArrayList<>();
    long before = usedMemory();
    for (int i = 0; i < PROCESSES; i++) {
      Lines lines = console.linesOf("web." + i, i);
      printLongLine(lines);
      all.add(lines);
    }

    assertThat(usedMemory() - before).isLessThan(PROCESSES / 2 * MEBIBYTE);

    all.forEach(Lines::finish); // until here nothing of them may be collected
  }

  private void printLongLine(Lines lines) {
    feed(lines, "x".repeat(MEBIBYTE));
    feed(lines, "\n");
    out.consume(out.size());
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
