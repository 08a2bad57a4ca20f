import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A process that prints the time at a steady rate: `Ticker MILLISECONDS`.
///
/// A line is `#` and [System#nanoTime], which on Linux is one clock for all processes.
public class Ticker {
  public static void main(String[] args) throws IOException {
    long period = Long.parseLong(args[0]) * 1_000_000;
    OutputStream output = new FileOutputStream(FileDescriptor.out);
    for (long next = System.nanoTime(); ; next += period) {
      for (long left = period; left > 0; left = next - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      String line = "#" + System.nanoTime() + "\n";
      output.write(line.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /// Returns the shell command that execs this program.
  static String command(int milliseconds) {
    String java = System.getProperty("java.home") + "/bin/java";
    String classes = Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
    return "exec '"
        + java
        + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
        + classes
        + "' Ticker "
        + milliseconds;
  }
}
