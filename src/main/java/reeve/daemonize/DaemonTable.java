package reeve.daemonize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeve.text.Resource;

/// The rows of the resource `programs`, by name.
///
/// It is read while reeve starts, so there are no lambdas and no regular expressions, and a row's
/// condition is parsed only if its program occurs.
final class DaemonTable {
  private final Map<String, List<DaemonRule>> named = new HashMap<>(512);
  private final List<DaemonRule> globs = new ArrayList<>();
  private final List<DaemonRule> paths = new ArrayList<>();

  private DaemonTable(String text) {
    String section = "";
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (text.charAt(start) == '[') {
        section = text.substring(start + 1, end - 1);
      } else if (end > start && text.charAt(start) != '#') {
        addLine(section, text.substring(start, end));
      }
      start = end + 1;
    }
  }

  static DaemonTable read() {
    return new DaemonTable(Resource.text("daemonize/daemons"));
  }

  /// Returns the rows that may match a program, in the order of the table, globs last. If its whole
  /// path is in the table, its name is ignored: `/etc/init.d/nginx` is not nginx.
  ///
  /// @param word the program as written, with its path
  List<DaemonRule> rowsFor(String word) {
    List<DaemonRule> rows = new ArrayList<>();
    addGlobs(paths, word, rows);
    if (rows.isEmpty()) {
      String program = programOf(word);
      rows.addAll(named.getOrDefault(program, List.of()));
      addGlobs(globs, program, rows);
    }
    return rows;
  }

  private static void addGlobs(List<DaemonRule> globs, String text, List<DaemonRule> rows) {
    for (DaemonRule row : globs) {
      if (Glob.matches(row.name(), text)) {
        rows.add(row);
      }
    }
  }

  static String programOf(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  private void addLine(String effect, String line) {
    int first = line.indexOf('|');
    int second = line.indexOf('|', first + 1);
    second = second < 0 ? line.length() : second;
    String condition = line.substring(first + 1, second).strip();
    String fix = line.substring(Math.min(second + 1, line.length())).strip();
    for (String names : line.substring(0, first).strip().split(",", -1)) {
      List<String> words = List.of(names.strip().split(" ", -1));
      add(new DaemonRule(words.getFirst(), words.subList(1, words.size()), effect, condition, fix));
    }
  }

  private void add(DaemonRule row) {
    if (row.name().indexOf('/') >= 0) {
      paths.add(row);
    } else if (row.name().indexOf('*') >= 0) {
      globs.add(row);
    } else {
      List<DaemonRule> rows = named.getOrDefault(row.name(), new ArrayList<>(2));
      rows.add(row);
      named.put(row.name(), rows);
    }
  }
}
