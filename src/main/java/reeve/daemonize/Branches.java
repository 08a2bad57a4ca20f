package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;

/// Finds the commands of a line that always run: not those in a branch, in a function, or in a list
/// where one command decides whether the next one runs.
final class Branches {
  private static final char CONDITION = 'i';
  private static final char LOOP = 'l';
  private static final char BRACE = '{';
  private static final String UNCERTAIN = "bcf"; // a branch, a case, a function

  private final StringBuilder open = new StringBuilder(); // innermost last
  private final List<Boolean> alternatives; // whether the list of a command has a `||`
  private int index = -1;
  private boolean isTested;
  private boolean isLoopTested;

  /// @param commands those of the whole line
  Branches(List<SimpleCommand> commands) {
    alternatives = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < commands.size(); i++) {
      List<String> before = commands.get(i).before();
      start = i > 0 && endsList(before) ? i : start;
      alternatives.add(false);
      for (int j = start; before.contains("||") && j <= i; j++) {
        alternatives.set(j, true);
      }
      if (i > start && alternatives.get(i - 1)) {
        alternatives.set(i, true);
      }
    }
  }

  private static boolean endsList(List<String> operators) {
    return operators.contains(";") || operators.contains("&") || operators.contains(";;");
  }

  /// Processes the next command.
  ///
  /// @param start the index of the program in its words
  void enter(SimpleCommand command, int start) {
    index++;
    List<String> before = command.before();
    if (endsList(before)) {
      isLoopTested = isTested;
      isTested = false;
    }
    if (LineReader.isBody(command)) {
      open.append('f');
    }
    for (int i = 0; i < start; i++) {
      note(command.words().get(i));
    }
    if (start < command.words().size()) {
      noteProgram(command.words().get(start));
    }
  }

  boolean isCertain() {
    boolean isCertain = !isTested && !alternatives.get(index);
    for (int i = 0; i < open.length(); i++) {
      isCertain &= UNCERTAIN.indexOf(open.charAt(i)) < 0;
    }
    return isCertain;
  }

  /// Marks the commands that follow in the list as uncertain.
  void decide() {
    isTested = true;
  }

  private void note(String keyword) {
    switch (keyword) {
      case "if" -> open.append(CONDITION);
      case "while", "until" -> open.append(LOOP);
      case "{" -> open.append(BRACE);
      case "then" -> become('b');
      case "do" -> become(isLoopTested ? 'b' : LOOP);
      case "!" -> isTested = true;
      case "fi", "done", "esac", "}" -> close();
      default -> {
        // an assignment
      }
    }
  }

  private void noteProgram(String program) {
    switch (program) {
      case "case" -> open.append('c');
      case "function" -> open.append('f');
      case "for", "select" -> open.append(LOOP);
      default -> {
        // an ordinary command
      }
    }
  }

  private void become(char kind) {
    if (!open.isEmpty()) {
      open.setCharAt(open.length() - 1, kind);
    }
  }

  /// Closes a function with its braces.
  private void close() {
    boolean isBrace = !open.isEmpty() && open.charAt(open.length() - 1) == BRACE;
    open.setLength(Math.max(0, open.length() - 1));
    if (isBrace && !open.isEmpty() && open.charAt(open.length() - 1) == 'f') {
      open.setLength(open.length() - 1);
    }
  }
}
