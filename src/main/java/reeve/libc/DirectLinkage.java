package reeve.libc;

import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r10;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r11;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r8;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r9;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rax;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rcx;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rdi;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rdx;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rsi;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import jdk.internal.access.SharedSecrets;
import jdk.internal.foreign.abi.ABIDescriptor;
import jdk.internal.foreign.abi.NativeEntryPoint;
import jdk.internal.foreign.abi.VMStorage;
import jdk.internal.foreign.abi.x64.X86_64Architecture;
import jdk.internal.loader.BootLoader;

/// The linkage of Linux on x64, made of what java.lang.foreign itself is made of.
///
/// java.lang.foreign derives the registers of a call from a description and writes bytecode that
/// converts the arguments, which takes 30 ms of the start. Here are the registers, by the System V
/// ABI, and nothing is to be converted: that takes 4 ms. These classes belong to one version of the
/// JDK, but so does the image that reeve comes in.
///
/// The register that tells variadic functions of vector arguments holds anything: it only decides
/// whether they save registers that nobody reads.
final class DirectLinkage implements Linkage {
  private static final int ERRNO = 1 << 2; // CapturableState of the JDK
  private static final int STACK_ALIGNMENT = 16;

  private final MethodHandle handle;

  DirectLinkage() {
    BootLoader.loadLibrary("net"); // any that needs the C library, whose names it then knows
    handle = makeHandle();
  }

  @Override
  public MethodHandle handle() {
    return handle;
  }

  /// The System V ABI passes all arguments alike.
  @Override
  public MethodHandle variadicHandle() {
    return handle;
  }

  private static MethodHandle makeHandle() {
    VMStorage[] none = {};
    VMStorage[] results = {rax};
    VMStorage[] scratch = {r10, r11};
    ABIDescriptor abi =
        X86_64Architecture.abiFor(
            none, none, results, none, 0, scratch, none, STACK_ALIGNMENT, 0, r10, r11);
    VMStorage[] arguments = {
      abi.targetAddrStorage(), abi.capturedStateStorage(), rdi, rsi, rdx, rcx, r8, r9
    };
    NativeEntryPoint entry =
        NativeEntryPoint.make(abi, arguments, results, TYPE, false, ERRNO, true, false);
    return SharedSecrets.getJavaLangInvokeAccess().nativeMethodHandle(entry);
  }

  @Override
  public long find(String name) {
    return BootLoader.getNativeLibraries().find(name);
  }

  @Override
  public long address(ByteBuffer memory) {
    return SharedSecrets.getJavaNioAccess().getBufferAddress(memory);
  }
}
