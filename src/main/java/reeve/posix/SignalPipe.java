package reeve.posix;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import sun.misc.Signal;

/// Turns signals into bytes on a pipe, so that the loop can wait for them with everything else. The
/// handlers do nothing but write that byte.
final class SignalPipe {
  static final byte CHILD = 'C';
  static final byte HANGUP = 'H';
  static final byte INTERRUPT = 'I';
  static final byte TERMINATE = 'T';

  private static final int SIGINT = 2; // signal.h, everywhere
  private static final MemorySegment SIGNAL = Libc.function("signal");
  private static final MemorySegment WRITE = Libc.function("write");

  private final int writeEnd;

  /// @param writeEnd of the pipe
  private SignalPipe(int writeEnd) {
    this.writeEnd = writeEnd;
  }

  /// Installs the handlers.
  ///
  /// @return the reading end of the pipe
  static int open(Libc libc) {
    int[] ends = new Descriptors(libc).pipe();
    SignalPipe pipe = new SignalPipe(ends[1]);
    // A shell starts `reeve &` with INT ignored, and the JVM then leaves it so; but who sends INT
    // to
    // reeve means it. HUP stays ignored where it was: that is what nohup(1) is for.
    libc.call(SIGNAL, SIGINT, 0);
    pipe.forward("CHLD", CHILD);
    pipe.forward("HUP", HANGUP);
    pipe.forward("INT", INTERRUPT);
    pipe.forward("TERM", TERMINATE);
    return ends[0];
  }

  private void forward(String name, byte value) {
    Libc own = new Libc(); // handlers run on threads of their own
    ByteBuffer memory = Libc.memory(1).put(0, value);
    Signal.handle(new Signal(name), signal -> own.call(WRITE, writeEnd, Libc.address(memory), 1));
  }
}
