package reeve.procfile;

import java.util.List;
import reeve.problem.Problem;

/// The entries of a Procfile in the order of the file, and the lines that are none.
///
/// @param file its name as the user gave it
/// @param entries at least one; names are unique
/// @param ignored one problem for each line that was left out
public record Procfile(String file, List<Entry> entries, List<Problem> ignored) {
  public Procfile {
    entries = List.copyOf(entries);
    ignored = List.copyOf(ignored);
  }

  /// Reads the text of a Procfile.
  ///
  /// @param file the name to give in messages
  /// @throws reeve.problem.ReeveException for text that is not UTF-8, a name that comes twice, or
  ///   no entry at all
  public static Procfile parse(String file, byte[] content) {
    return new ProcfileParser(file, content).parse();
  }

  /// The names in file order, as `a, b, c`.
  public String names() {
    StringBuilder names = new StringBuilder();
    for (Entry entry : entries) {
      names.append(names.isEmpty() ? "" : ", ").append(entry.name());
    }
    return names.toString();
  }
}
