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

/// The variables of an env file in file order, and the warnings about it.
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

  /// Reads the text of an env file. A line ends with LF, CR LF or CR; within quotes, each of them
  /// becomes LF in the value.
  ///
  /// @param file the name to give in messages
  /// @param lookup variables set elsewhere, for a `${NAME}` that no earlier line of the file sets
  /// @param medium holds the text for dotenv-java
  /// @throws reeve.problem.ReeveException for text that is not UTF-8, an unclosed quote, a NUL byte
  ///   in a value, or an environment that is too large; no message shows a value
  public static EnvFile parse(
      String file, byte[] content, Function<String, @Nullable String> lookup, Medium medium) {
    content = LineEnds.asNewlines(content); // reuses the name, so that a large file is held once
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
    if (bare != null && !(bare.equals("PATH") && key.equals("PATH"))) { // a warning covers it
      String what = "$" + bare + " in " + key + " is not expanded; write ${" + bare + "}";
      hints.add(problem(key, what + ", or the value in single quotes"));
    }
  }

  private @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null ? lookup.apply(name) : value;
  }

  /// The variables; a repeated name keeps its first position and its last value.
  public Map<String, String> variables() {
    return Collections.unmodifiableMap(variables);
  }

  /// One problem for each ignored line.
  public List<Problem> ignored() {
    return ignored;
  }

  /// Problems that are almost certainly mistakes.
  public List<Problem> warnings() {
    return warnings;
  }

  /// Problems that may be intended but mean something else to other tools.
  public List<Problem> hints() {
    return hints;
  }

  /// Returns a problem in the line that sets a variable of this file.
  public Problem problem(String name, String text) {
    return new Problem(file, lines.getOrDefault(name, 0), text);
  }

  /// Shows the names alone because values may be secrets.
  @Override
  public String toString() {
    return variables.keySet().toString();
  }
}
