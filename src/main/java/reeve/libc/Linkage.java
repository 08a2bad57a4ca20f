package reeve.libc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;

/// How calls get from Java into the C library.
interface Linkage {
  /// The bytes of the state after a call: its `errno`, an int.
  int STATE_SIZE = Integer.BYTES;

  /// That of all handles: function, state, six arguments, result.
  MethodType TYPE =
      MethodType.methodType(
          long.class,
          long.class,
          long.class,
          long.class,
          long.class,
          long.class,
          long.class,
          long.class,
          long.class);

  /// The linkage for the platform that this runs on.
  static Linkage ofThisPlatform() {
    boolean isLinux = System.getProperty("os.name", "").equals("Linux");
    boolean isX64 = System.getProperty("os.arch", "").equals("amd64");
    return isLinux && isX64 ? new DirectLinkage() : new ForeignLinkage();
  }

  /// A handle that calls any function: from the function's address, the address of memory for the
  /// state, and six longs to a long.
  MethodHandle handle();

  /// The same for functions that are declared with two parameters and `...`.
  MethodHandle variadicHandle();

  /// The address of a function or variable, or 0 where this libc has none of that name.
  long find(String name);

  /// Where a direct buffer, at position 0, has its memory.
  long address(ByteBuffer memory);
}
