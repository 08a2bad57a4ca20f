package reeve.libc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/// A program and its arguments as C wants them: pointers to NUL-terminated strings, then a null
/// pointer, then the strings.
public final class Argv {
  private final ByteBuffer memory;
  private final long base;
  private final long program;
  private int used;

  /// @param path of the program
  /// @param words its arguments, of which the first is its name
  public Argv(String path, List<String> words) {
    memory = Calls.memory(sizeOf(path, words));
    base = Calls.LINKAGE.address(memory);
    used = (words.size() + 1) * Long.BYTES;
    program = string(path);
    for (int i = 0; i < words.size(); i++) {
      memory.putLong(i * Long.BYTES, string(words.get(i)));
    }
  }

  long program() {
    return program;
  }

  long address() {
    return base;
  }

  private static int sizeOf(String path, List<String> words) {
    int size = Long.BYTES + path.length() + 1;
    for (String word : words) {
      size += Long.BYTES + word.length() + 1;
    }
    return size;
  }

  private long string(String text) {
    long address = base + used;
    memory.put(used, text.getBytes(ISO_8859_1));
    used += text.length() + 1; // memory is zeroed, so the NUL is there
    return address;
  }
}
