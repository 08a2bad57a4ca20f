package reeve.posix;

import java.util.ArrayList;
import java.util.List;
import reeve.libc.Argv;

/// What makes a terminal the controlling terminal of a process on macOS: a shell that leads the
/// session already opens it, and becomes the process.
final class TerminalPrelude {
  static final String SCRIPT = "exec <>\"$1\" >&0 2>&0; shift; exec \"$@\"";

  private TerminalPrelude() {}

  /// @param program the path of the process's own program
  /// @param words its arguments, of which the first is its name
  static Argv argv(String terminal, String program, List<String> words) {
    List<String> all = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", terminal, program));
    all.addAll(words.subList(1, words.size()));
    return new Argv(Launch.SHELL, all);
  }
}
