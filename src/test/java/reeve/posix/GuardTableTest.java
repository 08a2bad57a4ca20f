package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reeve.libc.Libc;
import reeve.system.MemoryFile;

/// What the guardian will read.
class GuardTableTest {
  private final GuardTable table = new GuardTable(new Libc());

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void groupsAndCommandsEachHaveALine() throws Exception {
    table.add("= sleep 1");
    table.put(12, "+ 12 TERM 34");
    table.put(13, "+ 13 QUIT 35");

    assertThat(lines(table)).containsExactly("= sleep 1", "+ 12 TERM 34", "+ 13 QUIT 35");
  }

  @Test
  void groupTakesTheLineOfOneThatHasGone() throws Exception {
    table.put(12, "+ 12 TERM 34");
    table.put(13, "+ 13 TERM 35");
    table.remove(12);
    assertThat(lines(table)).containsExactly("", "+ 13 TERM 35");

    table.put(14, "+ 14 TERM 36");
    table.put(15, "+ 15 TERM 37");
    assertThat(lines(table)).containsExactly("+ 14 TERM 36", "+ 13 TERM 35", "+ 15 TERM 37");
  }

  @Test
  void groupThatComesAgainIsThereOnce() throws Exception {
    table.put(12, "+ 12 TERM 34");
    table.put(12, "+ 12 TERM 99");
    table.remove(13);

    assertThat(lines(table)).containsExactly("+ 12 TERM 99");
  }

  @Test
  void thousandsOfRestartsTakeNoRoom() throws Exception {
    for (int group = 1; group <= 5000; group++) {
      table.put(group, "+ " + group);
      table.remove(group);
    }

    assertThat(lines(table)).containsExactly("");
  }

  @Test
  void longCommandIsCut() throws Exception {
    table.add("= " + "x".repeat(1000));
    table.put(1, "+ 1");

    assertThat(lines(table)).containsExactly("= " + "x".repeat(253), "+ 1");
  }

  @Test
  void temporaryFileDoesItWhereMemoryIsNoFile() throws Exception {
    Libc libc = new Libc();
    GuardTable other = new GuardTable(libc, MemoryFile.temporaryFile(libc));

    other.put(1, "+ 1");

    assertThat(lines(other)).containsExactly("+ 1");
    Path link = Path.of("/proc/self/fd/" + other.fd());
    assertThat(Files.readSymbolicLink(link).toString())
        .startsWith("/tmp/reeve-")
        .contains("deleted");
    other.close();
  }

  /// The lines without the blanks at their ends, after a look at their lengths.
  private static List<String> lines(GuardTable table) throws Exception {
    String text = Files.readString(Path.of("/proc/self/fd/" + table.fd()), ISO_8859_1);
    List<String> lines = text.lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(255));
    return lines.stream().map(String::stripTrailing).toList();
  }
}
