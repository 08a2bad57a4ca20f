package reeve.posix;

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

/// A text in a pipe: it arrives whole, and a reader that stops early leaves nothing behind.
@Timeout(60)
class PipeMediumTest {
  private final PipeMedium medium = new PipeMedium();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, 65_535, 65_536, 65_537, 3_000_000})
  void textArrivesWhole(int length) {
    String text = "0123456789\n".repeat(length / 11 + 1).substring(0, length);
    assertThat(medium.hold(text, PipeMediumTest::readAll)).isEqualTo(text);
  }

  @Test
  void readerMayReadNothing() {
    String large = medium.hold("x".repeat(1_000_000), (folder, name) -> folder);
    String small = medium.hold("x", (folder, name) -> folder);
    assertThat(large).isEqualTo(small);
  }

  @Test
  void readerMayStopHalfWay() {
    assertThat(medium.hold("x".repeat(1_000_000), PipeMediumTest::readOne)).isEqualTo('x');
  }

  @Test
  void readerMayFail() {
    assertThatThrownBy(() -> medium.hold("x".repeat(1_000_000), PipeMediumTest::fail))
        .hasMessage("as it must");
  }

  @Test
  void nothingStaysOpen() {
    String text = "x".repeat(300_000);
    medium.hold(text, PipeMediumTest::readAll);
    long before = pipes();
    for (int i = 0; i < 50; i++) {
      medium.hold(text, PipeMediumTest::readAll);
      medium.hold(text, PipeMediumTest::readOne);
      assertThatThrownBy(() -> medium.hold(text, PipeMediumTest::fail)).isNotNull();
    }
    assertThat(pipes()).isEqualTo(before);
    assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().equals("pipe"));
  }

  @Test
  void dotenvReadsFromIt() {
    byte[] content = "A='x y'\nB=${A}${C}".getBytes(US_ASCII);
    assertThat(EnvFile.parse(".env", content, name -> "z", medium).variables().values())
        .containsExactly("x y", "x yz");
  }

  private static String readAll(String folder, String name) {
    try {
      return Files.readString(Path.of(folder, name), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fail(String folder, String name) {
    throw new IllegalStateException("as it must");
  }

  private static int readOne(String folder, String name) {
    try (FileInputStream in = new FileInputStream(new File(folder, name))) {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long pipes() {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(PipeMediumTest::isPipe).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPipe(Path fd) {
    try {
      return Files.readSymbolicLink(fd).toString().startsWith("pipe:");
    } catch (IOException e) {
      return false; // it was the list itself
    }
  }
}
