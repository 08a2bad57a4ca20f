package reeve.libc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import reeve.problem.ReeveException;

/// In place of a linkage on a processor whose constants and calling conventions nobody has checked:
/// every call is an error.
final class NoLinkage implements Linkage {
  @Override
  public MethodHandle handle() {
    return MethodHandles.empty(TYPE);
  }

  @Override
  public MethodHandle variadicHandle() {
    return handle();
  }

  @Override
  public long find(String name) {
    throw new ReeveException("reeve runs on x64 and arm64 only, and this is " + Platform.NAME);
  }

  @Override
  public long address(ByteBuffer memory) {
    return 0;
  }
}
