package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/// A program, its arguments, its environment and its directory, as C wants them: NUL-terminated
/// strings, and an array of pointers that ends with a null pointer.
final class CommandMemory {
  private final ByteBuffer memory;
  private final long base;
  private int used;
  private final long program;
  private final long root;
  private final long arguments;
  private final EnvironmentMemory environment;

  /// A program with its arguments, of which the first is its name.
  CommandMemory(String path, List<String> words, EnvironmentMemory environment, String directory) {
    this.environment = environment;
    memory = Libc.memory(sizeOf(path, words, directory));
    base = Libc.address(memory);
    int argv = reserve(words.size() + 1);
    arguments = base + argv;
    root = string(directory);
    program = string(path);
    for (int i = 0; i < words.size(); i++) {
      point(argv, i, string(words.get(i)));
    }
  }

  long program() {
    return program;
  }

  long root() {
    return root;
  }

  long arguments() {
    return arguments;
  }

  long environment() {
    return environment.address();
  }

  private static int sizeOf(String path, List<String> words, String directory) {
    int size = path.length() + directory.length() + 2 + Long.BYTES;
    for (String word : words) {
      size += word.length() + 1 + Long.BYTES;
    }
    return size;
  }

  private int reserve(int pointers) {
    int at = used;
    used += pointers * Long.BYTES;
    return at;
  }

  private void point(int array, int index, long address) {
    memory.putLong(array + index * Long.BYTES, address);
  }

  private long string(String text) {
    long address = base + used;
    memory.put(used, text.getBytes(ISO_8859_1));
    used += text.length() + 1; // memory is zeroed, so the NUL is there
    return address;
  }
}
