package reeve.libc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;

/// The linkage of java.lang.foreign, for every platform that it knows.
final class ForeignLinkage implements Linkage {
  static final FunctionDescriptor FUNCTION =
      FunctionDescriptor.of(
          JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /// The parameters that variadic functions declare: fcntl(2), ioctl(2) and open(2) have two each.
  static final int DECLARED = 2;

  private static final Linker LINKER = Linker.nativeLinker();

  @Override
  public MethodHandle handle() {
    return handle(Linker.Option.captureCallState("errno"));
  }

  /// Made at its first use, and once. On macOS on arm64 the arguments in place of `...` are on the
  /// stack (`MacOsAArch64CallArranger` of the JDK).
  @Override
  public MethodHandle variadicHandle() {
    return Variadic.HANDLE;
  }

  private static final class Variadic {
    static final MethodHandle HANDLE =
        handle(Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(DECLARED));
  }

  private static MethodHandle handle(Linker.Option... options) {
    MethodHandle handle = LINKER.downcallHandle(FUNCTION, options);
    try {
      MethodHandle segment =
          MethodHandles.lookup()
              .findStatic(
                  ForeignLinkage.class,
                  "segment",
                  MethodType.methodType(MemorySegment.class, long.class));
      return MethodHandles.filterArguments(handle, 0, segment, segment);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a method of this class", e);
    }
  }

  static MemorySegment segment(long address) {
    return MemorySegment.ofAddress(address).reinterpret(STATE_SIZE);
  }

  @Override
  public long find(String name) {
    return LINKER.defaultLookup().find(name).map(MemorySegment::address).orElse(0L);
  }

  @Override
  public long address(ByteBuffer memory) {
    return MemorySegment.ofBuffer(memory).address();
  }
}
