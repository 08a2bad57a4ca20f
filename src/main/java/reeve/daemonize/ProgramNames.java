package reeve.daemonize;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names by which people know a running process.
public final class ProgramNames {
  private static final String PACKAGES = "node_modules/";

  private ProgramNames() {}

  /// Returns the name of the program. If that is an interpreter, also the name of its script with
  /// and without the file extension, and of its node package.
  ///
  /// @param program its name in the process table
  /// @param words its arguments, or empty if they are unknown
  public static Set<String> of(String program, List<String> words) {
    Set<String> names = new LinkedHashSet<>(List.of(program));
    if (words.isEmpty()) {
      return names;
    }
    names.add(DaemonTable.programOf(words.getFirst()));
    if (Interpreters.has(program, words.getFirst())) {
      for (String word : words.subList(1, words.size())) {
        if (!word.startsWith("-")) {
          addScript(word, names);
          break;
        }
      }
    }
    return names;
  }

  private static void addScript(String path, Set<String> names) {
    String file = DaemonTable.programOf(path);
    int dot = file.lastIndexOf('.');
    names.add(file);
    names.add(dot > 0 ? file.substring(0, dot) : file);
    int packages = path.lastIndexOf(PACKAGES);
    if (packages >= 0) {
      String inside = path.substring(packages + PACKAGES.length());
      int slash = inside.indexOf('/');
      names.add(slash < 0 ? inside : inside.substring(0, slash));
    }
  }
}
