package reeve.posix;

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
  private final Linker linker = Linker.nativeLinker();

  @Override
  public MethodHandle handle() {
    MethodHandle handle =
        linker.downcallHandle(
            FunctionDescriptor.of(
                JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.captureCallState("errno"));
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
    return linker.defaultLookup().find(name).map(MemorySegment::address).orElse(0L);
  }

  @Override
  public long address(ByteBuffer memory) {
    return MemorySegment.ofBuffer(memory).address();
  }
}
