package reeve.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;
import reeve.text.Ascii;

/// The number of instances of each process type.
public final class Formation {
  private static final String ALL = "all";
  private static final String FORMATION = "formation";
  private static final String PROCESS = "process";
  private static final int MOST_DIGITS = 5; // no more instances than ports

  private final Map<String, Integer> counts;
  private final int others;

  private Formation(Map<String, Integer> counts, int others) {
    this.counts = counts;
    this.others = others;
  }

  /// Returns one instance of every type.
  public static Formation oneOfEach() {
    return new Formation(Map.of(), 1);
  }

  /// Parses `all=1,web=2,worker=0`. A type without a count gets that of `all`, or 0.
  ///
  /// @param procfile the Procfile, which may have an entry named `all`
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

  /// Returns the formation of the `PROCESS[=COUNT]` arguments of a command, or this one if there
  /// are none. A process without a count keeps its own, or gets 1 if that is 0.
  ///
  /// @param procfile the Procfile whose entries `all` selects
  /// @throws ReeveException for a malformed count
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

  /// Returns this formation without some processes.
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

  /// Returns the types that it names.
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
