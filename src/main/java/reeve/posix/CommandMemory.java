package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import reeve.env.Environment;

/// A shell command, its environment and its folder, as C wants them: NUL-terminated strings, and
/// arrays of pointers that end with a null pointer.
final class CommandMemory {
  private final ByteBuffer memory;
  private final long base;
  private int used;
  private final long devNull;
  private final long program;
  private final long root;
  private final long arguments;
  private final long environment;

  CommandMemory(String shell, String command, Environment variables, String folder) {
    memory = Libc.memory(sizeOf(shell, command, variables, folder));
    base = Libc.address(memory);
    int argv = reserve(4);
    int envp = reserve(variables.size() + 1);
    arguments = base + argv;
    environment = base + envp;
    devNull = string("/dev/null");
    root = string(folder);
    program = string(shell);
    point(argv, 0, program);
    point(argv, 1, string("-c"));
    point(argv, 2, string(command));
    int[] index = {0};
    variables.forEach((name, value) -> point(envp, index[0]++, string(name + "=" + value)));
  }

  long devNull() {
    return devNull;
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

  private static int sizeOf(String shell, String command, Environment variables, String folder) {
    int[] size = {64 + shell.length() + command.length() + folder.length()};
    variables.forEach((name, value) -> size[0] += name.length() + value.length() + 2 + Long.BYTES);
    return size[0] + 5 * Long.BYTES;
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
