package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import reeve.env.Environment;

/// A program, its arguments, its environment and its folder, as C wants them: NUL-terminated
/// strings, and arrays of pointers that end with a null pointer.
final class CommandMemory {
  private final ByteBuffer memory;
  private final long base;
  private int used;
  private final long program;
  private final long root;
  private final long arguments;
  private final long environment;

  /// A program with its arguments, of which the first is its name.
  CommandMemory(String path, List<String> words, Environment variables, String folder) {
    memory = Libc.memory(sizeOf(path, words, variables, folder));
    base = Libc.address(memory);
    int argv = reserve(words.size() + 1);
    int envp = reserve(variables.size() + 1);
    arguments = base + argv;
    environment = base + envp;
    root = string(folder);
    program = string(path);
    for (int i = 0; i < words.size(); i++) {
      point(argv, i, string(words.get(i)));
    }
    int[] index = {0};
    variables.forEach((name, value) -> point(envp, index[0]++, string(name + "=" + value)));
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
    return environment;
  }

  private static int sizeOf(String path, List<String> words, Environment variables, String folder) {
    int[] size = {path.length() + folder.length() + 2 + 2 * Long.BYTES};
    words.forEach(word -> size[0] += word.length() + 1 + Long.BYTES);
    variables.forEach((name, value) -> size[0] += name.length() + value.length() + 2 + Long.BYTES);
    return size[0];
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
