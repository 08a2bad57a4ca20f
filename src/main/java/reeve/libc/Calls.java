package reeve.libc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import reeve.problem.ReeveException;

/// How the C library is called, and what its calls have in common.
///
/// There is one downcall handle for all functions: making a handle costs more than ten milliseconds
/// of the start, and in the calling conventions of 64-bit systems an `int`, a `long` and a pointer
/// travel in the same registers. Functions read the registers that they have parameters for, and of
/// the result the caller keeps as many bits as the function's type has.
abstract class Calls {
  static final Linkage LINKAGE = Linkage.ofThisPlatform();
  private static final MethodHandle CALL = LINKAGE.handle();
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int LEAST = 256; // bytes of a buffer that grows
  private static final int MOST_BUFFERS = 4; // that one call takes, a power of 2

  private final ByteBuffer errno = memory(Linkage.STATE_SIZE);
  private final long state = LINKAGE.address(errno);
  private final ByteBuffer[] passed = new ByteBuffer[MOST_BUFFERS];
  private int passedCount;
  private ByteBuffer copied = NOTHING;
  private ByteBuffer text = NOTHING;

  /// Returns zeroed memory outside the heap, in the byte order of the machine.
  public static ByteBuffer memory(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  /// Returns memory that holds the bytes of a text and a NUL.
  public static ByteBuffer string(String text) {
    return memory(text.length() + 1).put(0, text.getBytes(ISO_8859_1));
  }

  /// Returns where a buffer has its memory; valid in the next call, because the buffer is kept
  /// until then.
  final long address(ByteBuffer memory) {
    passed[passedCount++ & MOST_BUFFERS - 1] = memory;
    return LINKAGE.address(memory);
  }

  /// Returns the `errno` of the last call that failed, errno(3).
  public final int errno() {
    return errno.getInt(0);
  }

  /// Returns what the system calls an error, strerror(3).
  public final String message(int error) {
    return string(call(Function.STRERROR, error));
  }

  /// Returns what the system calls the error of the last call that failed.
  public final String message() {
    return message(errno());
  }

  final long call(Function function) {
    return call(function, 0, 0, 0, 0, 0, 0);
  }

  final long call(Function function, long a) {
    return call(function, a, 0, 0, 0, 0, 0);
  }

  final long call(Function function, long a, long b) {
    return call(function, a, b, 0, 0, 0, 0);
  }

  final long call(Function function, long a, long b, long c) {
    return call(function, a, b, c, 0, 0, 0);
  }

  final long call(Function function, long a, long b, long c, long d) {
    return call(function, a, b, c, d, 0, 0);
  }

  final long call(Function function, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) CALL.invokeExact(function.address(), state, a, b, c, d, e, f);
    } catch (Throwable t) {
      throw unexpected(t);
    } finally {
      Reference.reachabilityFence(this); // and all that the call reads or writes
    }
  }

  /// Calls a function that is declared with two parameters and `...`, such as fcntl(2): some
  /// processors take the others from elsewhere.
  final int callVariadic(Function function, long a, long b, long c) {
    try {
      MethodHandle handle = LINKAGE.variadicHandle();
      return (int) (long) handle.invokeExact(function.address(), state, a, b, c, 0L, 0L, 0L);
    } catch (Throwable t) {
      throw unexpected(t);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /// A downcall throws nothing, but there may be no such function.
  private static RuntimeException unexpected(Throwable t) {
    return t instanceof ReeveException e ? e : new IllegalStateException(t);
  }

  /// Returns the address of a NUL-terminated copy of a text, which the next such copy overwrites.
  final long address(String path) {
    int length = path.length();
    if (text.capacity() <= length) {
      text = memory(Math.max(LEAST, 2 * length));
    }
    text.put(0, path.getBytes(ISO_8859_1)).put(length, (byte) 0);
    return LINKAGE.address(text);
  }

  /// Returns the bytes of a NUL-terminated string.
  final String string(long address) {
    byte[] bytes = new byte[(int) call(Function.STRLEN, address)];
    copy(address, bytes.length).get(0, bytes);
    return new String(bytes, ISO_8859_1);
  }

  /// Returns the pointer, or other 64-bit number, at an address.
  final long number(long address) {
    return copy(address, Long.BYTES).getLong(0);
  }

  /// Copies memory of C into a buffer that the next copy overwrites. To look at it through a memory
  /// segment would cost tens of milliseconds at first use.
  private ByteBuffer copy(long address, int length) {
    if (copied.capacity() < length) {
      copied = memory(Math.max(LEAST, 2 * length));
    }
    call(Function.MEMCPY, LINKAGE.address(copied), address, length);
    return copied;
  }
}
