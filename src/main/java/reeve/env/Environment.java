package reeve.env;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The environment of a process, in order. Immutable.
public final class Environment {
  private static final Environment EMPTY = new Environment();

  private final @Nullable Environment below;
  private final Map<String, String> layer;
  private final int size;

  private Environment() {
    this.below = null;
    this.layer = Map.of();
    this.size = 0;
  }

  /// The lower layer is shared because a thousand processes may have a megabyte in common.
  private Environment(Environment below, Map<String, String> layer) {
    this.below = below;
    this.layer = layer;
    int added = 0;
    for (String name : layer.keySet()) {
      added += below.get(name) == null ? 1 : 0;
    }
    this.size = below.size + added;
  }

  /// Returns an environment with a copy of these variables, in the same order.
  public static Environment of(Map<String, String> variables) {
    return EMPTY.with(variables);
  }

  /// Returns this environment with a layer above it, whose variables win.
  public Environment with(Map<String, String> above) {
    return new Environment(this, new LinkedHashMap<>(above));
  }

  /// Returns the lower layer, which several environments may share, or this environment if there is
  /// none.
  public Environment below() {
    return below == null ? this : below;
  }

  /// Returns the variables of the top layer only.
  public Map<String, String> layer() {
    return Collections.unmodifiableMap(layer);
  }

  /// Returns the value of a variable, or null if it is not set.
  public @Nullable String get(String name) {
    String value = layer.get(name);
    return value != null || below == null ? value : below.get(name);
  }

  public int size() {
    return size;
  }

  /// Returns all variables, in order.
  public Map<String, String> toMap() {
    Map<String, String> variables = new LinkedHashMap<>();
    forEach(variables::put);
    return variables;
  }

  /// Passes each name and value to the action, in order.
  public void forEach(BiConsumer<String, String> visitor) {
    Environment lower = below;
    if (lower == null) {
      return;
    }
    lower.forEach((name, value) -> visitor.accept(name, layer.getOrDefault(name, value)));
    layer.forEach((name, value) -> {
      if (lower.get(name) == null) {
        visitor.accept(name, value);
      }
    });
  }
}
