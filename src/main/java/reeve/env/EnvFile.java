package reeve.env;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.problem.Problem;
import reeve.text.Utf8;

/// The variables of an env file in the order of the file, and the lines that are none.
///
/// @param variables a name that comes again has its first place and its last value
/// @param ignored one problem for each line that was left out
public record EnvFile(Map<String, String> variables, List<Problem> ignored) {
  /// How much is given to dotenv-java at a time, so that it never holds a whole large file.
  private static final int BATCH = 64 * 1024;

  public EnvFile {
    variables = Collections.unmodifiableMap(variables);
    ignored = List.copyOf(ignored);
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
    DotenvEntries dotenv = new DotenvEntries(medium);
    Limits limits = new Limits(file);
    Map<String, String> variables = new LinkedHashMap<>();
    for (List<Entry> batch = batch(scanner); !batch.isEmpty(); batch = batch(scanner)) {
      for (Entry entry : dotenv.read(batch)) {
        limits.put(variables, entry, Expansion.of(entry, name -> get(name, variables, lookup)));
      }
    }
    return new EnvFile(variables, scanner.ignored());
  }

  private static List<Entry> batch(EntryScanner scanner) {
    List<Entry> batch = new ArrayList<>();
    int size = 0;
    Entry entry;
    while (size < BATCH && (entry = scanner.next()) != null) {
      batch.add(entry);
      size += entry.key().length() + entry.value().length();
    }
    return batch;
  }

  private static @Nullable String get(
      String name, Map<String, String> variables, Function<String, @Nullable String> lookup) {
    String value = variables.get(name);
    return value == null ? lookup.apply(name) : value;
  }

  /// The names alone: values are secrets.
  @Override
  public String toString() {
    return variables.keySet().toString();
  }
}
