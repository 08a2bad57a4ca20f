package reeve;

import java.io.FileDescriptor;
import java.io.PrintStream;
import reeve.cli.Reeve;

/// What the build runs once so that the JVM can keep in its cache what a start needs: every
/// command, in a folder with a Procfile and an env file. Nothing else calls it.
public final class Training {
  private static final String[][] CALLS = {
    {"--version"},
    {"--help"},
    {"check"},
    {"check", "--json"},
    {"export", "systemd", "exported"},
    {"run", "./no-such-program"},
    {"start", "--color=always"},
  };

  private Training() {}

  public static void main(String[] args) {
    PrintStream out = Main.stream(FileDescriptor.out);
    for (String[] call : CALLS) {
      new Reeve(out, out).run(call);
    }
  }
}
