package reeve.daemonize;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that people know a running process by.
public final class ProgramNames {
  private static final String PACKAGES = "node_modules/";

  private ProgramNames() {}

  /// The name of the program, and if that is an interpreter, of its script: the file with and
  /// without its ending, and the package of node that it is in.
  ///
  /// @param program its name as the system knows it
  /// @param words its words, or none where they are not known
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
