package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Calls into the C library.
///
/// There is one downcall handle for all functions: making a handle costs more than ten milliseconds
/// of the start, and in the calling conventions of 64-bit systems an `int`, a `long` and a pointer
/// travel in the same registers. Functions read the registers that they have parameters for, and of
/// the result the caller keeps as many bits as the function's type has.
///
/// An instance belongs to one thread: it holds the `errno` of the last call.
final class Libc {
  private static final Linkage LINKAGE = Linkage.ofThisPlatform();
  private static final MethodHandle CALL = LINKAGE.handle();

  private static final long STRERROR = function("strerror");
  private static final long STRLEN = function("strlen");
  private static final long MEMCPY = function("memcpy");

  private final ByteBuffer errno = memory(Linkage.STATE_SIZE);
  private ByteBuffer scratch = memory(256);
  private final long state = address(errno);

  /// The address of a function or variable.
  static long function(String name) {
    long address = LINKAGE.find(name);
    if (address == 0) {
      throw new LinkageError("this C library has no " + name);
    }
    return address;
  }

  static boolean has(String name) {
    return LINKAGE.find(name) != 0;
  }

  /// Zeroed memory outside the heap, in the byte order of the machine.
  static ByteBuffer memory(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  /// Memory that holds the bytes of a text and a NUL.
  static ByteBuffer string(String text) {
    return memory(text.length() + 1).put(0, text.getBytes(ISO_8859_1));
  }

  static long address(ByteBuffer memory) {
    return LINKAGE.address(memory);
  }

  long call(long function, long a) {
    return call(function, a, 0, 0, 0, 0, 0);
  }

  long call(long function, long a, long b) {
    return call(function, a, b, 0, 0, 0, 0);
  }

  long call(long function, long a, long b, long c) {
    return call(function, a, b, c, 0, 0, 0);
  }

  long call(long function, long a, long b, long c, long d) {
    return call(function, a, b, c, d, 0, 0);
  }

  long call(long function, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) CALL.invokeExact(function, state, a, b, c, d, e, f);
    } catch (Throwable t) {
      throw new AssertionError("a downcall throws nothing", t);
    }
  }

  /// The `errno` of the last call that failed, errno(3).
  int errno() {
    return errno.getInt(0);
  }

  /// What the system calls an error, strerror(3).
  String message(int error) {
    return string(call(STRERROR, error));
  }

  /// The bytes of a NUL-terminated string.
  String string(long address) {
    byte[] bytes = new byte[(int) call(STRLEN, address)];
    copy(address, bytes.length).get(0, bytes);
    return new String(bytes, ISO_8859_1);
  }

  /// The pointer, or other 64-bit number, at an address.
  long number(long address) {
    return copy(address, Long.BYTES).getLong(0);
  }

  /// Memory of C's, in a buffer that the next copy overwrites. To look at it through a memory
  /// segment would cost tens of milliseconds at first use.
  private ByteBuffer copy(long address, int length) {
    if (scratch.capacity() < length) {
      scratch = memory(2 * length);
    }
    call(MEMCPY, address(scratch), address, length);
    return scratch;
  }
}
