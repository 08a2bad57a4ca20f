package reeve.daemonize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Where the shell of a line is and what it may find there, as far as the line tells.
final class Place {
  /// A directory that cannot be told from the line.
  private static final String UNKNOWN = "\0";

  private final Deque<String> outer = new ArrayDeque<>();
  private String directory = "";
  private boolean isPathKnown = true;
  private boolean mayHoldNewFiles;
  private boolean mayHoldNewDirectories;
  private boolean mayHoldNewPrograms;
  private String latest = "";

  /// Follows parentheses, out of which a change of the directory does not reach.
  void enter(List<String> operators) {
    for (String operator : operators) {
      if (operator.equals("(")) {
        outer.push(directory);
      } else if (operator.equals(")") && !outer.isEmpty()) {
        directory = outer.pop();
      }
    }
    if (!operators.equals(List.of("|"))) {
      mayHoldNewFiles |= !latest.isEmpty() && Builtins.mayMakeFiles(latest);
      mayHoldNewPrograms |= Builtins.mayInstall(latest);
      latest = "";
    }
  }

  /// Notes what a program that has run before the next command may have left.
  void run(String program) {
    latest = Builtins.mayMakeFiles(program) ? program : latest;
    mayHoldNewDirectories |= program.equals("mkdir");
  }

  /// Notes a command of the shell itself that changes what is found.
  void change(List<String> words, boolean isCertain) {
    String word = words.getFirst();
    if (word.equals("cd") || word.equals("chdir")) {
      cd(words, isCertain);
    } else if (word.equals("pushd") || word.equals("popd")) {
      directory = UNKNOWN;
    } else if (word.equals(".") || word.equals("source") || word.equals("eval")) {
      isPathKnown = false;
    }
    isPathKnown &= !setsPath(words);
  }

  static boolean setsPath(List<String> words) {
    return words.stream().anyMatch(word -> word.startsWith("PATH=") || word.startsWith("PATH+="));
  }

  private void cd(List<String> words, boolean isCertain) {
    String to = words.size() == 2 ? words.get(1) : "-";
    boolean isKnown = isCertain && !mayHoldNewDirectories;
    if (!isKnown || to.startsWith("-") || LineReader.isExpanded(to)) {
      directory = UNKNOWN;
    } else if (to.startsWith("/")) {
      directory = to;
    } else if (!directory.equals(UNKNOWN)) {
      directory = directory.isEmpty() ? to : directory + "/" + to;
    }
  }

  String directory() {
    return directory;
  }

  /// True if it can be told whether the shell finds a program.
  boolean canTell(String program) {
    if (program.indexOf('/') < 0) {
      return isPathKnown && !mayHoldNewPrograms;
    }
    boolean isSomewhere = program.startsWith("/") || !directory.equals(UNKNOWN);
    return isSomewhere && !mayHoldNewFiles;
  }
}
