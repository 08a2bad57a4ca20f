package reeve.foreground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The programs that a command line names, as far as that can be told without running it.
public final class Programs {
  private static final Set<String> RUN_THE_NEXT_WORD = Set.of("exec", "command", "time");

  /// What a shell does itself, or may have been told to.
  private static final Set<String> BUILTINS =
      Set.of(
          "",
          ".",
          ":",
          "[",
          "alias",
          "bg",
          "break",
          "case",
          "cd",
          "continue",
          "declare",
          "echo",
          "eval",
          "exit",
          "export",
          "false",
          "fg",
          "for",
          "function",
          "getopts",
          "hash",
          "jobs",
          "kill",
          "let",
          "local",
          "printf",
          "pwd",
          "read",
          "readonly",
          "return",
          "select",
          "set",
          "shift",
          "source",
          "test",
          "times",
          "trap",
          "true",
          "type",
          "typeset",
          "ulimit",
          "umask",
          "unalias",
          "unset",
          "wait");

  private Programs() {}

  /// Names and paths, in the order of the line. What the shell expands is left out, and so are its
  /// own commands, lines that define functions or choose by patterns, and relative paths behind a
  /// change of the folder.
  public static List<String> of(String command) {
    List<String> programs = new ArrayList<>();
    boolean hasChangedFolder = false;
    ShellWords commands = new ShellWords(command);
    Optional<SimpleCommand> next = commands.nextCommand();
    while (next.isPresent() && !command.contains("()")) {
      String program = program(next.get().words());
      if (program.equals("case") || program.equals("function")) {
        break;
      }
      hasChangedFolder |= program.equals("cd");
      boolean isElsewhere = hasChangedFolder && isRelativePath(program);
      if (!BUILTINS.contains(program) && !isExpanded(program) && !isElsewhere) {
        programs.add(program);
      }
      next = commands.nextCommand();
    }
    return programs;
  }

  private static String program(List<String> words) {
    int at = Prelude.end(words, 0);
    while (at < words.size() && RUN_THE_NEXT_WORD.contains(words.get(at))) {
      at = Prelude.end(words, at + 1);
    }
    String program = at < words.size() ? words.get(at) : "";
    return program.startsWith("-") ? "" : program;
  }

  private static boolean isRelativePath(String program) {
    return program.indexOf('/') > 0;
  }

  private static boolean isExpanded(String program) {
    return program.chars().anyMatch(c -> "$`*?[]{}~".indexOf(c) >= 0);
  }
}
