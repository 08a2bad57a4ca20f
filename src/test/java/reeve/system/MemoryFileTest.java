package reeve.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.env.EnvFile;

/// A text in memory arrives whole, and leaves nothing open.
@Timeout(60)
class MemoryFileTest {
  private final MemoryFile medium = new MemoryFile();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, 3_000_000})
  void textArrivesWhole(int length) {
    String text = "0123456789\n".repeat(length / 11 + 1).substring(0, length);
    assertThat(medium.hold(text, MemoryFileTest::readAll)).isEqualTo(text);
  }

  @Test
  void readerMayReadNothing() {
    String large = medium.hold("x".repeat(1_000_000), (directory, name) -> directory);
    String small = medium.hold("x", (directory, name) -> directory);
    assertThat(large).isEqualTo(small);
  }

  @Test
  void readerMayStopHalfWay() {
    assertThat(medium.hold("x".repeat(1_000_000), MemoryFileTest::readOne)).isEqualTo('x');
  }

  @Test
  void readerMayFail() {
    assertThatThrownBy(() -> medium.hold("x".repeat(1_000_000), MemoryFileTest::fail))
        .hasMessage("as it must");
  }

  @Test
  void nothingStaysOpen() {
    String text = "x".repeat(300_000);
    medium.hold(text, MemoryFileTest::readAll);
    long before = open();
    for (int i = 0; i < 50; i++) {
      medium.hold(text, MemoryFileTest::readAll);
      medium.hold(text, MemoryFileTest::readOne);
      assertThatThrownBy(() -> medium.hold(text, MemoryFileTest::fail)).isNotNull();
    }
    assertThat(open()).isEqualTo(before);
  }

  @Test
  void dotenvReadsFromIt() {
    byte[] content = "A='x y'\nB=${A}${C}".getBytes(US_ASCII);
    assertThat(EnvFile.parse(".env", content, name -> "z", medium).variables().values())
        .containsExactly("x y", "x yz");
  }

  private static String readAll(String directory, String name) {
    try {
      return Files.readString(Path.of(directory, name), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fail(String directory, String name) {
    throw new IllegalStateException("as it must");
  }

  private static int readOne(String directory, String name) {
    try (FileInputStream in = new FileInputStream(new File(directory, name))) {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long open() {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(MemoryFileTest::isInMemory).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInMemory(Path fd) {
    try {
      return Files.readSymbolicLink(fd).toString().startsWith("/memfd:reeve");
    } catch (IOException e) {
      return false; // it was the list itself
    }
  }
}
