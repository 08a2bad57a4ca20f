package reeve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import reeve.cli.Reeve;

/// Connects the command line to the real streams; the only place that ends the JVM.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = new Reeve(out, err).run(args);
    Runtime.getRuntime().halt(code); // nothing is left to do, and exit takes longer
  }

  /// A stream that writes the chars of a text as the bytes that they are.
  static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, ISO_8859_1);
  }
}
