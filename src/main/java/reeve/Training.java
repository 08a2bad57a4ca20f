package reeve;

import java.io.FileDescriptor;
import java.io.PrintStream;
import reeve.cli.Reeve;

/// What the build runs once so that the JVM can keep in its cache what a start needs: every
/// command, with options that people use, in a directory with a Procfile, an env file and a
/// `.reeve`. Nothing else calls it.
public final class Training {
  private static final String[][] CALLS = {
    {"--version"},
    {"--help"},
    {"__complete", "-x", "one,t"},
    {"-m", "all=1", "check"},
    {"check", "--json"},
    {"export", "systemd", "exported"},
    {"run", "./no-such-program"},
    {"start", "--color=always"},
    {"start", "-t", "5", "--stop-signal", "one=INT", "-m", "all=1,two=2", "-x", "three", "--pty"},
    {"start", "--json", "-e", ".env", "one=1"},
    {"start", "unknown"},
  };

  /// What a terminal needs, which the build has none of.
  private static final String[] FOR_A_TERMINAL = {
    "reeve.output.EscapeParser",
    "reeve.output.EscapeParser$State",
    "reeve.output.Pen",
    "reeve.output.ScreenFormat",
    "reeve.output.ScreenLine",
    "reeve.output.ScreenLine$State",
    "reeve.output.TextStyle",
    "reeve.system.WindowColumns",
  };

  private Training() {}

  public static void main(String[] args) throws ClassNotFoundException {
    Class.forName("java.lang.invoke.DirectMethodHandle$1"); // with a cache the way leads through it
    for (String name : FOR_A_TERMINAL) {
      Class.forName(name);
    }
    PrintStream out = Main.stream(FileDescriptor.out);
    for (String[] call : CALLS) {
      new Reeve(out, out).run(call);
    }
  }
}
