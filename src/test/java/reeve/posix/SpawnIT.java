package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.env.Environment;
import reeve.problem.ReeveException;
import reeve.supervise.ExitStatus;

/// What a process finds when it starts.
class SpawnIT {
  @TempDir Path directory;

  @Test
  void outputOfHundredParallelProcessesIsSeparate() {
    try (RealProcesses lab = new RealProcesses()) {
      List<Integer> pids = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        pids.add(lab.spawn("echo number " + i + "; exit " + i));
      }
      for (int i = 0; i < 100; i++) {
        assertThat(lab.awaitExit(pids.get(i))).isEqualTo(new ExitStatus.Exited(i));
        assertThat(lab.output(pids.get(i))).isEqualTo("number " + i + "\n");
      }
    }
  }

  @Test
  void descriptorsMaskAndDispositionsAreClean() {
    try (RealProcesses lab = new RealProcesses()) {
      assertThat(lab.run("ls /proc/$$/fd; :", ".")).isEqualTo("0\n1\n2\n");
      assertThat(lab.run("grep -E '^Sig(Blk|Ign)' /proc/self/status", "."))
          .isEqualTo("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n");
    }
  }

  @Test
  void environmentIsJustWhatItWasGiven() {
    String bytes = "\u00ff\u00fe=\"'$ \n\t\u0001end ";
    try (RealProcesses lab = new RealProcesses("ODD", bytes, "EMPTY", "", "un-shell.like", "x")) {
      int pid = lab.spawn("tr '\\0' '\\1' < /proc/$$/environ; :");
      lab.awaitExit(pid);
      assertThat(lab.output(pid).split("\u0001", -1))
          .contains("EMPTY=", "un-shell.like=x", "PATH=/usr/bin:/bin");
      assertThat(lab.output(pid)).contains("ODD=" + bytes + "\u0001");
    }
  }

  @Test
  void processAddsItsVariablesToSharedOnes() {
    Environment low = Environment.of(Map.of("A", "low", "PATH", "/usr/bin:/bin"));
    Environment other = Environment.of(Map.of("A", "other", "PATH", "/usr/bin:/bin"));
    try (RealProcesses lab = new RealProcesses()) {
      assertThat(variables(lab, low.with(Map.of("PS", "x.1")))).contains("A=low", "PS=x.1");
      assertThat(variables(lab, low.with(Map.of("A", "high")))).contains("A=high").hasSize(3);
      assertThat(variables(lab, low.with(Map.of()))).contains("A=low").hasSize(3);
      assertThat(variables(lab, other.with(Map.of("A", "", "B", "2")))).contains("A=", "B=2");
      assertThat(variables(lab, low.with(Map.of("REEVE_RUN_ID", "another"))))
          .hasSize(3)
          .doesNotContain("REEVE_RUN_ID=another");
    }
  }

  private static List<String> variables(RealProcesses lab, Environment environment) {
    int pid = lab.spawn("tr '\\0' '\\n' </proc/$$/environ; :", ".", environment);
    lab.awaitExit(pid);
    return lab.output(pid).lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blank", "w\u00f6rter", "\u65e5\u672c", " ", "a\nb", "$HOME"})
  void workingDirectoryMayHaveAnyName(String name) throws Exception {
    Path root = Files.createDirectory(directory.resolve(name));
    String bytes = new String(root.toString().getBytes(UTF_8), ISO_8859_1);
    try (RealProcesses lab = new RealProcesses()) {
      assertThat(lab.run("pwd -P", bytes)).isEqualTo(bytes + "\n");
    }
  }

  @Test
  void directoryThatIsNotThereIsRefused() {
    try (RealProcesses lab = new RealProcesses()) {
      assertThatThrownBy(() -> lab.spawn("true", directory + "/none"))
          .isInstanceOf(ReeveException.class)
          .hasMessage("cannot start lab.1: No such file or directory");
    }
  }

  @Test
  void outputIsCompleteIfProcessWritesAndExits() {
    try (RealProcesses lab = new RealProcesses()) {
      int pid = lab.spawn("head -c 50000000 /dev/zero | tr '\\0' x");
      lab.awaitExit(pid);
      assertThat(lab.output(pid)).hasSize(50_000_000).matches("x+");
    }
  }

  @Test
  void outputPrecedesExitIfAChildKeepsThePipe() {
    try (RealProcesses lab = new RealProcesses()) {
      for (int round = 0; round < 50; round++) {
        int pid = lab.spawn("sleep 100 & head -c 60000 /dev/zero | tr '\\0' x; echo end");
        lab.awaitExit(pid);
        assertThat(lab.output(pid)).endsWith("xend\n").hasSize(60_004);
      }
    }
  }
}
