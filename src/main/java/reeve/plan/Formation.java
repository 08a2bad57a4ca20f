package reeve.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;
import reeve.text.Ascii;

/// How many instances of each process type run.
public final class Formation {
  private static final String ALL = "all";
  private static final String FORMATION = "formation";
  private static final String PROCESS = "process";
  private static final int MOST_DIGITS = 5; // more instances than ports make no sense

  private final Map<String, Integer> counts;
  private final int others;

  private Formation(Map<String, Integer> counts, int others) {
    this.counts = counts;
    this.others = others;
  }

  /// One instance of every type.
  public static Formation oneOfEach() {
    return new Formation(Map.of(), 1);
  }

  /// Reads `all=1,web=2,worker=0`. A type that is not named gets the count of `all`, else none.
  ///
  /// @param procfile in which an entry may be called `all`
  /// @throws ReeveException for anything else
  public static Formation parse(String spec, Procfile procfile) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String part : spec.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw malformed(FORMATION, part.strip());
      }
      counts.put(name(FORMATION, part, equals), count(FORMATION, part, equals));
    }
    Integer all = procfile.isAll(ALL) ? counts.remove(ALL) : null;
    return new Formation(counts, all == null ? 0 : all);
  }

  /// Narrows this formation to the `PROCESS[=COUNT]` arguments of a command; with none, it stays as
  /// it is. A process without a count gets the one it has here, and at least one.
  ///
  /// @param procfile whose entries `all` stands for
  /// @throws ReeveException for a count that is none
  public Formation select(List<String> processes, Procfile procfile) {
    if (processes.isEmpty()) {
      return this;
    }
    Map<String, Integer> selected = new LinkedHashMap<>();
    for (String process : processes) {
      int equals = process.indexOf('=');
      String name = equals < 0 ? process : name(PROCESS, process, equals);
      if (procfile.isNone(process)) {
        selected.clear();
      } else {
        for (String type : procfile.isAll(name) ? procfile.names() : List.of(name)) {
          int count = equals < 0 ? Math.max(1, countOf(type)) : count(PROCESS, process, equals);
          selected.put(type, count);
        }
      }
    }
    return new Formation(selected, 0);
  }

  /// Leaves out some processes.
  public Formation except(Set<String> processes) {
    if (processes.isEmpty()) {
      return this;
    }
    Map<String, Integer> fewer = new LinkedHashMap<>(counts);
    processes.forEach(process -> fewer.put(process, 0));
    return new Formation(fewer, others);
  }

  int countOf(String type) {
    return counts.getOrDefault(type, others);
  }

  /// The types that it names.
  public Set<String> names() {
    return counts.keySet();
  }

  private static String name(String kind, String part, int equals) {
    String name = part.substring(0, equals).strip();
    if (name.isEmpty()) {
      throw malformed(kind, part);
    }
    return name;
  }

  private static int count(String kind, String part, int equals) {
    OptionalInt count = number(part.substring(equals + 1).strip());
    return count.orElseThrow(() -> malformed(kind, part));
  }

  private static OptionalInt number(String digits) {
    boolean number = Ascii.areDigits(digits) && digits.length() <= MOST_DIGITS;
    return number ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
  }

  private static ReeveException malformed(String kind, String part) {
    return new ReeveException(
        kind + " \"" + part + "\" is not NAME=COUNT; write, for example, web=2");
  }
}
