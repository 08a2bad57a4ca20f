package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;
import reeve.text.Resource;

/// Build servers, file watchers and agents that commands leave running; the rows of the resource
/// `helpers`.
public final class KnownHelpers {
  private static final int LONGEST_NAME = 15; // the limit of proc_pid_comm(5)

  private final List<String[]> rows = new ArrayList<>();

  /// Reads the table.
  public KnownHelpers() {
    for (String line : Resource.text("daemonize/helpers").split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        rows.add(line.split(" ", -1));
      }
    }
  }

  /// True if a process is a known helper.
  ///
  /// @param program its name in the process table
  /// @param argv its arguments, or empty if they are unknown
  public boolean has(String program, List<String> argv) {
    List<String> words = titleAsWords(argv);
    for (String[] row : rows) {
      if (isNamed(row[0], program, words) && follow(row, words)) {
        return true;
      }
    }
    return false;
  }

  /// Splits the title that some programs write over their arguments: `spring server | shop |
  /// started 5 secs ago`.
  private static List<String> titleAsWords(List<String> argv) {
    if (argv.isEmpty() || argv.getFirst().startsWith("/")) {
      return argv;
    }
    List<String> words = new ArrayList<>(List.of(argv.getFirst().split(" ", -1)));
    words.addAll(argv.subList(1, argv.size()));
    return words;
  }

  private static boolean isNamed(String name, String program, List<String> words) {
    boolean isCut = program.length() == LONGEST_NAME && name.startsWith(program);
    if (isCut || Glob.matches(name, program)) {
      return true;
    }
    boolean isWhole = name.indexOf('/') >= 0 || name.indexOf('.') >= 0;
    int last = words.isEmpty() || Interpreters.has(program, words.getFirst()) ? words.size() : 1;
    for (int i = 0; i < last; i++) {
      String word = words.get(i);
      if (Glob.matches(name, isWhole ? word : DaemonTable.programOf(word))) {
        return true;
      } else if (i > 0 && !isWhole && !word.startsWith("-")) {
        return false; // later words are the script's own arguments
      }
    }
    return false;
  }

  private static boolean follow(String[] row, List<String> words) {
    int next = 1;
    for (String word : words) {
      next += next < row.length && Glob.matches(row[next], word) ? 1 : 0;
    }
    return next == row.length;
  }
}
