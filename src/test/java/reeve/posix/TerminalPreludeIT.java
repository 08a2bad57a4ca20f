package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;
import reeve.libc.Libc;
import reeve.system.WindowSize;

/// The prelude gives a session its controlling terminal in every shell that may be /bin/sh.
class TerminalPreludeIT {
  private final Libc libc = new Libc();

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void programHasAControllingTerminal(String shell) throws Exception {
    Tools.needs(shell.split(" ", -1)[0]);
    Pty pty = Pty.open(libc, new WindowSize(24, 80));
    try {
      String program = "echo $$ >/dev/tty; [ -t 0 ] && [ -t 1 ] && [ -t 2 ] && exit 7";
      List<String> command = new ArrayList<>(List.of("setsid"));
      command.addAll(List.of(shell.split(" ", -1)));
      command.addAll(List.of("-c", TerminalPrelude.SCRIPT, "sh", pty.path(), "sh", "-c", program));
      Process process = new ProcessBuilder(command).start();
      assertThat(process.waitFor()).isEqualTo(7);
      assertThat(read(pty.master())).isEqualTo(process.pid() + "\n");
    } finally {
      libc.close(pty.slave());
      libc.close(pty.master());
    }
  }

  private String read(int fd) {
    ByteBuffer memory = Libc.memory(64);
    byte[] bytes = new byte[libc.read(fd, memory, memory.capacity())];
    memory.get(0, bytes);
    return new String(bytes, ISO_8859_1);
  }
}
