package reeve.plan;

import java.util.List;
import reeve.env.Environment;
import reeve.text.Ascii;
import reeve.text.Nesting;

/// The shell arguments that run a command, sh(1).
///
/// A shell that stays the parent of its program hides signals, the exit status and CPU time. `exec`
/// avoids that. It is added only if it does not change the meaning: the command is one program with
/// arguments, redirections and assignments.
public final class ShellExec {
  /// The builtins and reserved words of the shells below.
  private static final String OWN =
      " . : [ [[ ]] ! { } alias bg bind break builtin caller case cd chdir command compgen complete"
          + " compopt continue coproc declare dirs disown do done echo elif else enable esac eval"
          + " exec exit export false fc fg fi for function getopts hash help history if in jobs"
          + " kill let local logout mapfile popd printf pushd pwd read readarray readonly return"
          + " select set shift shopt source suspend test then time times trap true type typeset"
          + " ulimit umask unalias unset until wait while ";

  private static final int NONE = -1;

  private final String line;
  private int at;

  private ShellExec(String line) {
    this.line = line;
  }

  /// Returns the shell and its arguments.
  ///
  /// @param shell its path; a shell other than sh, dash, ash, bash and busybox gets the command
  ///   unchanged
  /// @param environment the environment of the shell, because bash functions and startup files may
  ///   redefine any word
  public static List<String> words(String shell, String command, Environment environment) {
    String name = shell.substring(shell.lastIndexOf('/') + 1);
    return switch (name) {
      case "busybox" -> List.of(shell, "sh", "-c", line(command));
      case "dash", "ash" -> List.of(shell, "-c", line(command));
      case "sh" -> List.of(shell, "-c", hasFunctions(environment) ? command : line(command));
      case "bash" -> List.of(shell, "-c", lineOfBash(command, environment));
      default -> List.of(shell, "-c", command);
    };
  }

  /// Returns the command with `exec` before its program, or unchanged if `exec` could change its
  /// meaning.
  public static String line(String command) {
    int program = new ShellExec(command).program();
    return program == NONE
        ? command
        : command.substring(0, program) + "exec " + command.substring(program);
  }

  /// Adds `exec` only if there is a redirection. Otherwise bash execs the command by itself, and
  /// keeps the path in a script's `$0`.
  private static String lineOfBash(String command, Environment environment) {
    boolean isRedirected = command.indexOf('<') >= 0 || command.indexOf('>') >= 0;
    return isRedirected && !hasFunctions(environment) ? line(command) : command;
  }

  /// True if bash may define functions before the command, by BASH_ENV or exported functions,
  /// bash(1). Those are in `BASH_FUNC_name%%`, or before bash 4.3 in `name`.
  private static boolean hasFunctions(Environment environment) {
    boolean[] found = {false};
    environment.forEach((name, value) ->
        found[0] |=
            name.startsWith("BASH_FUNC_") || name.equals("BASH_ENV") || value.startsWith("() {"));
    return found[0];
  }

  /// Returns the offset of the program's word in a simple command, or [#NONE].
  private int program() {
    int program = NONE;
    boolean isTarget = false; // the next word belongs to a redirection
    while (skipBlanks()) {
      int start = at;
      if (isRedirection()) {
        if (isTarget || !skipRedirection()) {
          return NONE;
        }
        isTarget = true;
      } else if (!skipWord()) {
        return NONE;
      } else if (isTarget) {
        isTarget = false;
      } else if (program == NONE && !isAssignment(start)) {
        program = start;
        if (!isProgram(line.substring(start, at))) {
          return NONE;
        }
      }
    }
    return isTarget ? NONE : program;
  }

  /// Skips the blanks between words.
  ///
  /// @return false at the end of the line or at a comment
  private boolean skipBlanks() {
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at < line.length() && line.charAt(at) != '#';
  }

  /// True if a redirection operator such as `<` or `2>` is next.
  private boolean isRedirection() {
    int i = at;
    while (i < line.length() && Ascii.isDigit(line.charAt(i))) {
      i++;
    }
    return i < line.length() && (line.charAt(i) == '<' || line.charAt(i) == '>');
  }

  /// Skips `<`, `>`, `>>`, `>|`, `<>`, `<&` or `>&`, with the digits before it.
  ///
  /// @return false at a here-document or a process substitution
  private boolean skipRedirection() {
    while (line.charAt(at) != '<' && line.charAt(at) != '>') {
      at++;
    }
    char first = line.charAt(at++);
    char second = at < line.length() ? line.charAt(at) : ' ';
    if (second == '(' || (first == '<' && second == '<')) {
      return false;
    }
    boolean isLonger = second == '&' || second == '>' || (first == '>' && second == '|');
    at += isLonger ? 1 : 0;
    return at == line.length() || line.charAt(at) != '('; // as in `>>(`
  }

  /// Skips one word.
  ///
  /// @return false at anything else, or if shells disagree about the end of the word
  private boolean skipWord() {
    int start = at;
    while (at < line.length()) {
      switch (line.charAt(at)) {
        case ' ', '\t', '<', '>' -> {
          return at > start;
        }
        case ';', '&', '|', '(', ')', '\n' -> {
          return false;
        }
        case '\\' -> at += 2;
        case '\'' -> at = line.indexOf('\'', at + 1) + 1;
        case '"', '`' -> skipNested(at);
        case '$' -> skipExpansion();
        default -> at++;
      }
      if (at <= start || at > line.length()) {
        return false; // an unclosed quote
      }
    }
    return true;
  }

  private void skipExpansion() {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    switch (next) {
      case '(', '{' -> skipNested(at + 1);
      case '\'' -> at = line.length() + 1; // dash does not support $'...'
      default -> at++;
    }
  }

  private void skipNested(int open) {
    int end = Nesting.end(line, open);
    char last = line.charAt(end - 1);
    char closing =
        switch (line.charAt(open)) {
          case '(' -> ')';
          case '{' -> '}';
          default -> line.charAt(open);
        };
    at = end > open + 1 && last == closing ? end : line.length() + 1;
  }

  /// True if the word at `start` is NAME=VALUE.
  private boolean isAssignment(int start) {
    int end = Ascii.endOfName(line, start);
    return end < at && line.charAt(end) == '=' && Ascii.isName(line.substring(start, end));
  }

  /// True if the word is certainly a program: it has no expansion, and is not a builtin or reserved
  /// word. A `=` may be a bash assignment, a `-` an option of exec, a `%` a job.
  private static boolean isProgram(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("$`*?[]{}=".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    String plain = word.replace("\\", "").replace("'", "").replace("\"", "");
    boolean isOption = plain.startsWith("-") || plain.startsWith("%");
    return !plain.isEmpty() && !isOption && !OWN.contains(" " + plain + " ");
  }
}
