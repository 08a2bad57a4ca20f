package reeve.procfile;

import java.util.ArrayList;
import java.util.List;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.text.Nearest;

/// The entries of a Procfile in file order, and the problems of other lines.
///
/// @param file its name as the user gave it
/// @param entries the entries, with unique names
/// @param ignored one problem for each ignored line
/// @param refused one problem for each invalid entry, which stops a run
public record Procfile(
    String file, List<ProcfileEntry> entries, List<Problem> ignored, List<Problem> refused) {
  public Procfile {
    entries = List.copyOf(entries);
    ignored = List.copyOf(ignored);
    refused = List.copyOf(refused);
  }

  /// Parses a Procfile.
  ///
  /// @param file the name to give in messages
  /// @throws ReeveException for text that is not UTF-8, or a duplicate name
  public static Procfile parse(String file, byte[] content) {
    Procfile procfile = parseAll(file, content);
    if (!procfile.refused().isEmpty()) {
      throw procfile.refused().getFirst().error();
    }
    return procfile;
  }

  /// Parses a Procfile, omitting refused entries.
  public static Procfile parseAll(String file, byte[] content) {
    return new ProcfileParser(file, content).parse();
  }

  /// Throws if every line of the Procfile is ignored.
  public void requireEntry() {
    if (entries.isEmpty()) {
      throw new ReeveException(file + ": no entry; write at least one line like \"web: ./server\"");
    }
  }

  /// True if a name selects every entry: `all`, unless an entry has that name.
  public boolean isAll(String name) {
    return name.equals("all") && !has(name);
  }

  /// True if a name clears the list before it: `none`, unless an entry has that name.
  public boolean isNone(String name) {
    return name.equals("none") && !has(name);
  }

  public boolean has(String name) {
    return names().contains(name);
  }

  /// Returns the error text for an unknown name, with the nearest name and the list of names.
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

  /// Returns a text about an entry, after its file and line.
  public String placed(String name, String text) {
    for (ProcfileEntry entry : entries) {
      if (entry.name().equals(name)) {
        return new Problem(file, entry.line(), text).toString();
      }
    }
    return text;
  }

  /// Returns the names in file order.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    entries.forEach(entry -> names.add(entry.name()));
    return names;
  }
}
