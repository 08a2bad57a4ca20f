package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.env.Environment;

/// An environment as C wants it, environ(7): pointers to NUL-terminated strings, then a null
/// pointer. What processes have in common is written once, and each adds a layer to it.
final class EnvironmentMemory {
  private final @Nullable EnvironmentMemory below; // its strings are pointed to
  private final ByteBuffer strings;
  private final ByteBuffer pointers;
  private final Map<String, Integer> places = new HashMap<>();
  private int count;

  private EnvironmentMemory(@Nullable EnvironmentMemory below, Map<String, String> layer) {
    this.below = below;
    strings = Libc.memory(sizeOf(layer));
    count = below == null ? 0 : below.count;
    pointers = Libc.memory((count + layer.size() + 1) * Long.BYTES);
    if (below != null) {
      pointers.put(0, below.pointers, 0, count * Long.BYTES);
    }
    long address = Libc.address(strings);
    int used = 0;
    for (Map.Entry<String, String> variable : layer.entrySet()) {
      String text = variable.getKey() + "=" + variable.getValue();
      strings.put(used, text.getBytes(ISO_8859_1));
      pointers.putLong(placeFor(variable.getKey()) * Long.BYTES, address + used);
      used += text.length() + 1; // memory is zeroed, so the NUL is there
    }
  }

  static EnvironmentMemory of(Environment environment) {
    Map<String, String> variables = new LinkedHashMap<>();
    environment.forEach(variables::put);
    return new EnvironmentMemory(null, variables);
  }

  /// This environment with a layer above it: what the layer names, it decides.
  EnvironmentMemory with(Map<String, String> layer) {
    return new EnvironmentMemory(this, layer);
  }

  /// The address of the first pointer, valid as long as this object is reachable.
  long address() {
    return Libc.address(pointers);
  }

  private int placeFor(String name) {
    int place = placeOf(name);
    if (place < 0) {
      place = count++;
      places.put(name, place);
    }
    return place;
  }

  private int placeOf(String name) {
    int otherwise = below == null ? -1 : below.placeOf(name);
    return places.getOrDefault(name, otherwise);
  }

  private static int sizeOf(Map<String, String> layer) {
    int size = 0;
    for (Map.Entry<String, String> variable : layer.entrySet()) {
      size += variable.getKey().length() + variable.getValue().length() + 2;
    }
    return size;
  }
}
