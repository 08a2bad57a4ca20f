package reeve.posix;

import java.nio.ByteBuffer;
import sun.misc.Signal;

/// Turns signals into bytes on a pipe, so that the loop can wait for them with everything else. The
/// handlers do nothing but write that byte.
final class SignalPipe {
  static final byte CHILD = 'C';
  static final byte HANGUP = 'H';
  static final byte INTERRUPT = 'I';
  static final byte TERMINATE = 'T';
  static final byte USER_1 = '1';
  static final byte USER_2 = '2';
  static final byte WINDOW = 'W';
  static final byte TERMINAL_STOP = 'Z';

  private static final int SIGINT = 2; // signal.h, everywhere
  private static final int SIGQUIT = 3;
  private static final int SIG_IGN = 1;
  private static final long SIGNAL = Libc.function("signal");
  private static final long WRITE = Libc.function("write");

  private final int readEnd;
  private final int writeEnd;

  /// Makes the pipe and installs the handlers.
  SignalPipe(Libc libc) {
    int[] ends = new Descriptors(libc).pipe();
    readEnd = ends[0];
    writeEnd = ends[1];
    // A shell starts `reeve &` with INT ignored, and the JVM then leaves it so; but who sends INT
    // to reeve means it. HUP stays ignored where it was: that is what nohup(1) is for.
    libc.call(SIGNAL, SIGINT, 0);
    handle("CHLD", writer(CHILD));
    handle("HUP", writer(HANGUP));
    handle("INT", writer(INTERRUPT));
    handle("TERM", writer(TERMINATE));
    handle("USR1", writer(USER_1));
    handle("USR2", writer(USER_2));
    handle("WINCH", writer(WINDOW));
    handle("TSTP", writer(TERMINAL_STOP));
    libc.call(SIGNAL, SIGQUIT, SIG_IGN); // on Ctrl-\ the JVM would print what its threads do
  }

  int readEnd() {
    return readEnd;
  }

  /// What writes a byte into the pipe; for one thread at a time.
  Runnable writer(byte value) {
    Libc own = new Libc();
    ByteBuffer memory = Libc.memory(1).put(0, value);
    return () -> own.call(WRITE, writeEnd, Libc.address(memory), 1);
  }

  private static void handle(String name, Runnable writer) {
    Signal.handle(new Signal(name), signal -> writer.run());
  }
}
