import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Sends signals, which Java cannot, through one running shell because a new one costs
/// milliseconds.
final class Signals {
  private static final OutputStream SHELL = shell();

  private Signals() {}

  /// Sends a signal, such as `INT`, to a process, or to a process group by its negative id.
  static void send(String signal, long pid) throws IOException {
    String command = "kill -s " + signal + " -- " + pid + "\n";
    SHELL.write(command.getBytes(StandardCharsets.US_ASCII));
    SHELL.flush();
  }

  private static OutputStream shell() {
    try {
      return new ProcessBuilder("sh").start().getOutputStream();
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
