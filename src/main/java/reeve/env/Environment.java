package reeve.env;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The variables that a process gets, in order; never changed once made.
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

  /// Shares what is below: a thousand processes may have an environment of a megabyte in common.
  private Environment(Environment below, Map<String, String> layer) {
    this.below = below;
    this.layer = layer;
    int added = 0;
    for (String name : layer.keySet()) {
      added += below.get(name) == null ? 1 : 0;
    }
    this.size = below.size + added;
  }

  /// An environment of these variables, copied in their order.
  public static Environment of(Map<String, String> variables) {
    return EMPTY.with(variables);
  }

  /// This environment with a layer above it: what the layer names, it decides.
  public Environment with(Map<String, String> above) {
    return new Environment(this, new LinkedHashMap<>(above));
  }

  /// What the last layer lies above; the same object for all that share it. Nothing lies above it
  /// where it is an environment of nothing.
  public Environment below() {
    return below == null ? this : below;
  }

  /// The variables of the last layer alone.
  public Map<String, String> layer() {
    return Collections.unmodifiableMap(layer);
  }

  /// The value of a variable, or null where it is not set.
  public @Nullable String get(String name) {
    String value = layer.get(name);
    return value != null || below == null ? value : below.get(name);
  }

  public int size() {
    return size;
  }

  /// Shows each name and value in order.
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
