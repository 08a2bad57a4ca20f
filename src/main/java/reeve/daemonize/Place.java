package reeve.daemonize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The directory and PATH of a line's shell, as far as the line tells.
final class Place {
  /// A directory that the line does not tell.
  private static final String UNKNOWN = "\0";

  private final Deque<String> outer = new ArrayDeque<>();
  private String directory = "";
  private boolean isPathKnown = true;
  private boolean mayHoldNewFiles;
  private boolean mayHoldNewDirectories;
  private boolean mayHoldNewPrograms;
  private String latest = "";

  /// Tracks parentheses because a change of directory in a subshell ends with it.
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

  /// Records that a program may have created files that a later command runs.
  void run(String program) {
    latest = Builtins.mayMakeFiles(program) ? program : latest;
    mayHoldNewDirectories |= program.equals("mkdir");
  }

  /// Records a builtin that changes which programs the shell finds.
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

  /// True if the line tells where the shell looks for a program.
  boolean canTell(String program) {
    if (program.indexOf('/') < 0) {
      return isPathKnown && !mayHoldNewPrograms;
    }
    boolean isSomewhere = program.startsWith("/") || !directory.equals(UNKNOWN);
    return isSomewhere && !mayHoldNewFiles;
  }
}
