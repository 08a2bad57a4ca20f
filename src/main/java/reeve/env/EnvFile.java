package reeve.env;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.problem.Problem;
import reeve.text.Utf8;

/// The variables of an env file in the order of the file, and what is doubtful in it.
public final class EnvFile {
  private static final String UNWRAPPED =
      " was removed; write \\\" for a quote within double quotes";
  private static final String UNKNOWN_FORM =
      " stays as it is; write ${NAME}, ${NAME:-default} or ${NAME-default}, or single quotes";

  private final String file;
  private final Function<String, @Nullable String> lookup;
  private final Limits limits;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Problem> hints = new ArrayList<>();
  private List<Problem> ignored = List.of();

  private EnvFile(String file, Function<String, @Nullable String> lookup) {
    this.file = file;
    this.lookup = lookup;
    this.limits = new Limits(file);
  }

  /// Reads the text of an env file. A line ends with LF, CR LF or CR; a line end within quotes is
  /// LF in the value, whatever it is in the file.
  ///
  /// @param file the name to give in messages
  /// @param lookup the variables that are set elsewhere, for `${NAME}` of a name that is not set
  ///   further up in the file
  /// @param medium where dotenv-java reads
  /// @throws reeve.problem.ReeveException for text that is not UTF-8, a quote that never closes, a
  ///   NUL in a value, and more than a process can get; no message holds a value
  public static EnvFile parse(
      String file, byte[] content, Function<String, @Nullable String> lookup, Medium medium) {
    content = LineEnds.asNewlines(content); // one copy less of a large file
    EntryScanner scanner = new EntryScanner(file, Utf8.text(file, content));
    EnvFile parsed = new EnvFile(file, lookup);
    for (EnvEntry entry : new DotenvEntries(medium).read(scanner.all())) {
      parsed.add(entry);
    }
    parsed.ignored = scanner.ignored();
    return parsed;
  }

  private void add(EnvEntry entry) {
    String key = entry.key();
    Expansion expansion = new Expansion(entry.value(), this::get);
    limits.put(variables, entry, expansion.expand());
    lines.put(key, entry.line());
    if (entry.isUnwrapped()) {
      warnings.add(problem(key, "only the outer pair of the quotes of " + key + UNWRAPPED));
    }
    if (expansion.hasUnknownForm()) {
      warnings.add(problem(key, "a ${ in " + key + UNKNOWN_FORM));
    }
    String bare = expansion.bareName();
    if (bare != null && !(bare.equals("PATH") && key.equals("PATH"))) { // which is a warning anyway
      String what = "$" + bare + " in " + key + " is not expanded; write ${" + bare + "}";
      hints.add(problem(key, what + ", or the value in single quotes"));
    }
  }

  private @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null ? lookup.apply(name) : value;
  }

  /// The variables; a name that comes again has its first place and its last value.
  public Map<String, String> variables() {
    return Collections.unmodifiableMap(variables);
  }

  /// One problem for each line that was left out.
  public List<Problem> ignored() {
    return ignored;
  }

  /// What hardly means what it says.
  public List<Problem> warnings() {
    return warnings;
  }

  /// What may be meant as it stands, but means something else elsewhere.
  public List<Problem> hints() {
    return hints;
  }

  /// A problem in the line that sets a variable of this file.
  public Problem problem(String name, String text) {
    return new Problem(file, lines.getOrDefault(name, 0), text);
  }

  /// The names alone: values are secrets.
  @Override
  public String toString() {
    return variables.keySet().toString();
  }
}
