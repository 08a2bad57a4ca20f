package reeve.libc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An environment as C wants it, environ(7): pointers to NUL-terminated strings, then a null
/// pointer. What processes have in common is written once, and each adds a layer to it.
public final class Envp {
  private final @Nullable Envp below; // its strings are pointed to
  private final ByteBuffer strings;
  private final ByteBuffer pointers;
  private final Map<String, Integer> places = new HashMap<>();
  private int count;

  private Envp(@Nullable Envp below, Map<String, String> layer) {
    this.below = below;
    strings = Calls.memory(sizeOf(layer));
    count = below == null ? 0 : below.count;
    pointers = Calls.memory((count + layer.size() + 1) * Long.BYTES);
    if (below != null) {
      pointers.put(0, below.pointers, 0, count * Long.BYTES);
    }
    long address = Calls.LINKAGE.address(strings);
    int used = 0;
    for (Map.Entry<String, String> variable : layer.entrySet()) {
      String text = variable.getKey() + "=" + variable.getValue();
      strings.put(used, text.getBytes(ISO_8859_1));
      pointers.putLong(placeFor(variable.getKey()) * Long.BYTES, address + used);
      used += text.length() + 1; // memory is zeroed, so the NUL is there
    }
  }

  /// Returns an environment of these variables, in their order.
  public static Envp of(Map<String, String> variables) {
    return new Envp(null, variables);
  }

  /// This environment with a layer above it: what the layer names, it decides.
  public Envp with(Map<String, String> layer) {
    return new Envp(this, layer);
  }

  /// The address of the first pointer, valid as long as this object is reachable.
  long address() {
    return Calls.LINKAGE.address(pointers);
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
