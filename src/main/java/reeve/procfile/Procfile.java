package reeve.procfile;

import java.util.ArrayList;
import java.util.List;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.text.Nearest;

/// The entries of a Procfile in the order of the file, and the lines that are none.
///
/// @param file its name as the user gave it
/// @param entries their names are unique
/// @param ignored one problem for each line that was left out
/// @param refused one problem for each entry that was left out, and that nobody should run without
public record Procfile(
    String file, List<ProcfileEntry> entries, List<Problem> ignored, List<Problem> refused) {
  public Procfile {
    entries = List.copyOf(entries);
    ignored = List.copyOf(ignored);
    refused = List.copyOf(refused);
  }

  /// Reads the text of a Procfile.
  ///
  /// @param file the name to give in messages
  /// @throws ReeveException for text that is not UTF-8, or a name that comes twice
  public static Procfile parse(String file, byte[] content) {
    Procfile procfile = parseAll(file, content);
    if (!procfile.refused().isEmpty()) {
      throw procfile.refused().getFirst().error();
    }
    return procfile;
  }

  /// The same, but entries that are refused are left out.
  public static Procfile parseAll(String file, byte[] content) {
    return new ProcfileParser(file, content).parse();
  }

  /// Refuses a Procfile in which every line is ignored.
  public void requireEntry() {
    if (entries.isEmpty()) {
      throw new ReeveException(file + ": no entry; write at least one line like \"web: ./server\"");
    }
  }

  /// True if a name stands for every entry: `all`, unless one is called that.
  public boolean isAll(String name) {
    return name.equals("all") && !has(name);
  }

  /// True if a name clears the list that it ends: `none`, unless an entry is called that.
  public boolean isNone(String name) {
    return name.equals("none") && !has(name);
  }

  public boolean has(String name) {
    return names().contains(name);
  }

  /// What to say of a name that no entry has: the nearest, and all.
  public String unknown(String name) {
    int dot = name.indexOf('.');
    boolean isInstance = dot > 0 && has(name.substring(0, dot));
    String near =
        isInstance
            ? "did you mean " + name.substring(0, dot) + "? "
            : Nearest.question(name, names());
    return "no process \""
        + name
        + "\" in the Procfile; "
        + near
        + "it has "
        + String.join(", ", names());
  }

  /// A text about an entry, after the line that it stands in.
  public String placed(String name, String text) {
    for (ProcfileEntry entry : entries) {
      if (entry.name().equals(name)) {
        return new Problem(file, entry.line(), text).toString();
      }
    }
    return text;
  }

  /// The names in file order.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    entries.forEach(entry -> names.add(entry.name()));
    return names;
  }
}
