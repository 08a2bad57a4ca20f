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
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, ISO_8859_1);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, ISO_8859_1);
    System.exit(new Reeve(out, err).run(args));
  }
}
