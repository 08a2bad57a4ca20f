package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import reeve.daemonize.Extension;
import reeve.daemonize.ShellLine;
import reeve.daemonize.ShellLine.Program;
import reeve.posix.ShellProbe;
import reeve.system.ProgramSearch;

/// Finds what keeps a command from running: its shell does not understand it, or a program is
/// missing.
final class CommandLint {
  private static final String BASH = "/bin/bash";

  private final ShellProbe probe;
  private final ProgramSearch search;
  private final String root;
  private String cure = "give --shell " + BASH;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  CommandLint(ShellProbe probe, ProgramSearch search, String shell, String command, String root) {
    this.probe = probe;
    this.search = search;
    this.root = root;
    for (ShellLine line : ShellLine.of(shell, command)) {
      String path = search.find(line.shell(), root);
      if (!path.isEmpty()) {
        review(line, path, path.equals(shell) ? shell : line.shell());
      }
      cure = "write bash -c"; // for the lines that the first one passes to a shell
    }
  }

  List<String> problems() {
    return problems;
  }

  List<String> warnings() {
    return warnings;
  }

  private void review(ShellLine line, String shell, String shown) {
    int known = problems.size();
    for (Extension extension : line.extensions()) {
      reviewExtension(extension, shell, shown);
    }
    String refusal = problems.size() > known ? "" : probe.refusal(shell, line.line());
    if (!refusal.isEmpty()) {
      boolean isBash =
          !search.find(BASH, "/").isEmpty() && probe.refusal(BASH, line.line()).isEmpty();
      problems.add(shown + " refuses the command: " + refusal + (isBash ? "; " + cure : ""));
    } else {
      line.programs().forEach(program -> reviewProgram(program, shell));
    }
  }

  private void reviewExtension(Extension extension, String shell, String shown) {
    if (!probe.runs(shell, extension.probe())) {
      String instead = extension.instead().isEmpty() ? "" : extension.instead() + ", or ";
      String what = extension.isLiteral() ? "` is plain text to " : "` is unknown to ";
      String text = "`" + extension.name() + what + shown + "; " + instead + cure;
      (extension.isLiteral() ? warnings : problems).add(text);
    }
  }

  private void reviewProgram(Program program, String shell) {
    String below = program.directory();
    String inRoot = below.isEmpty() ? root : root + "/" + below;
    String obstacle = search.obstacle(program.name(), below.startsWith("/") ? below : inRoot);
    boolean isPath = program.name().indexOf('/') >= 0;
    if (!obstacle.isEmpty() && (isPath || !probe.isBuiltin(shell, program.name()))) {
      problems.add(obstacle);
    }
  }
}
