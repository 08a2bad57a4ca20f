package reeve.env;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The variables that a process gets, in order; never changed once made.
public final class Environment {
  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /// An environment of these variables, copied in their order.
  public static Environment of(Map<String, String> variables) {
    return new Environment(new LinkedHashMap<>(variables));
  }

  /// This environment with a layer above it: what the layer names, it decides.
  public Environment with(Map<String, String> layer) {
    Map<String, String> both = new LinkedHashMap<>(variables);
    both.putAll(layer);
    return new Environment(both);
  }

  /// The value of a variable, or null where it is not set.
  public @Nullable String get(String name) {
    return variables.get(name);
  }

  public int size() {
    return variables.size();
  }

  /// Shows each name and value in order.
  public void forEach(BiConsumer<String, String> visitor) {
    variables.forEach(visitor);
  }
}
