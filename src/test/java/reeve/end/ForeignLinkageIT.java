package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The core promises hold if libc is called as on every platform but Linux on x64: to the JVM,
/// `x86_64` is another name of this processor.
class ForeignLinkageIT {
  @TempDir Path directory;

  private Reeve reeve(String processor, String arguments) {
    String options = "-Dos.arch=" + processor;
    String change = "s| -m reeve/| " + options + "&|";
    String line = "exec /bin/sh -c \"$(sed '" + change + "' \"$reeve\")\" \"$reeve\" ";
    return Reeve.shell(directory, line + arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start --pty"})
  void processesPrintAndStop(String arguments) {
    Reeve reeve = reeve("x86_64", arguments).procfile("a: echo $PORT; exit 3", "b: sleep 1000");
    Result result = reeve.run();
    assertThat(result.linesOf("a.1")).containsExactly("5000");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.survivors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void nothingIsLeft(String signal) {
    Reeve reeve = reeve("x86_64", "--pty").procfile("a: echo up; sleep 1000 & sleep 1000");
    try (Running running = reeve.start()) {
      running.awaitOutput("| up").signal(signal);
      running.await("end of all", () -> running.survivors().isEmpty());
      assertThat(running.result().code()).isEqualTo(128 + (signal.equals("INT") ? 2 : 9));
    }
  }

  @Test
  void commandReplacesReeve() {
    assertThat(
            reeve("x86_64", "run sh -c 'echo $A; ls /proc/$$/fd; exit 7'")
                .file(".env", "A=b\n")
                .run())
        .satisfies(result -> assertThat(result.text()).startsWith("b\n0\n1\n2\n"))
        .satisfies(result -> assertThat(result.code()).isEqualTo(7));
  }

  @Test
  void checkAndExportWork() {
    assertThat(reeve("x86_64", "check").procfile("a: ls").run().text())
        .contains("a     1      5000");
    Result result = reeve("x86_64", "export systemd units").run();
    assertThat(result.text()).contains("units/").contains(".target 0644");
  }

  @Test
  void otherProcessorIsOneLine() {
    for (String arguments : new String[] {"start", "check", "run ls"}) {
      Result result = reeve("riscv64", arguments).procfile("a: ls").run();
      assertThat(result.err())
          .isEqualTo("reeve: reeve runs on x64 and arm64, not on Linux riscv64\n");
      assertThat(result.code()).isEqualTo(1);
    }
  }
}
