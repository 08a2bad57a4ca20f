package reeve.posix;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.supervise.Signal;

/// Turns signals into bytes on a pipe, so that the loop can wait for them with everything else. The
/// handlers do nothing but write that byte.
final class SignalPipe {
  static final byte TERMINATE = 'T';
  private static final byte CHILD = 'C';
  private static final byte HANGUP = 'H';
  private static final byte INTERRUPT = 'I';
  private static final byte USER_1 = '1';
  private static final byte USER_2 = '2';
  private static final byte WINDOW = 'W';
  private static final byte TERMINAL_STOP = 'Z';
  private static final byte CONTINUED = 'G';
  private static final int PIECE = 4096;

  private static final int SIGINT = 2; // signal.h, everywhere
  private static final int SIGQUIT = 3;
  private static final int SIGTERM = 15;

  private final Libc libc;
  private final ByteBuffer memory = Libc.memory(PIECE);
  private final Queue<Signal> requests = new ArrayDeque<>();
  private final int readEnd;
  private final int writeEnd;
  private final Runnable terminalStop;

  /// Makes the pipe and installs the handlers.
  SignalPipe(Libc libc) {
    this.libc = libc;
    int[] ends = libc.pipe();
    readEnd = ends[0];
    writeEnd = ends[1];
    // A shell starts `reeve &` with INT ignored, and the JVM leaves INT, TERM and HUP so. INT and
    // TERM are wanted; HUP stays ignored for nohup(1).
    libc.signal(SIGINT, Platform.SIG_DFL);
    libc.signal(SIGTERM, Platform.SIG_DFL);
    handle("CHLD", writer(CHILD));
    handle("HUP", writer(HANGUP));
    handle("INT", writer(INTERRUPT));
    handle("TERM", writer(TERMINATE));
    handle("USR1", writer(USER_1));
    handle("USR2", writer(USER_2));
    handle("WINCH", writer(WINDOW));
    handle("CONT", writer(CONTINUED)); // a STOP cannot be handled
    terminalStop = writer(TERMINAL_STOP);
    handle("TSTP", terminalStop);
    libc.signal(SIGQUIT, Platform.SIG_IGN); // the JVM would print what its threads do
    // The mask is inherited, and each thread has its own. The system hands a signal to any thread
    // that does not block it, so this one is enough.
    libc.sigmask(0);
  }

  int readEnd() {
    return readEnd;
  }

  /// Reads the signals received so far.
  ///
  /// @param childEnded called if children may have exited
  /// @param terminalChanged called if our terminal may have another size or other modes
  void read(Runnable childEnded, Runnable terminalChanged) {
    int length = libc.read(readEnd, memory, PIECE);
    for (int i = 0; i < length; i++) {
      switch (memory.get(i)) {
        case HANGUP -> requests.add(Signal.HUP);
        case INTERRUPT -> requests.add(Signal.INT);
        case TERMINATE -> requests.add(Signal.TERM);
        case USER_1 -> requests.add(Signal.USR1);
        case USER_2 -> requests.add(Signal.USR2);
        case TERMINAL_STOP -> requests.add(Signal.TSTP);
        case WINDOW, CONTINUED -> terminalChanged.run();
        default -> childEnded.run();
      }
    }
  }

  /// The next signal that asks for something, or null.
  @Nullable Signal next() {
    return requests.poll();
  }

  /// Stops this process, as TSTP does by default, and returns when it is continued. If no shell
  /// could do that because the process group is orphaned, TSTP does nothing, setpgid(2); STOP would
  /// stop for good.
  void stop() {
    int number = SignalNames.numberOf(Signal.TSTP);
    libc.signal(number, Platform.SIG_DFL);
    libc.raise(number); // this thread stops immediately
    handle("TSTP", terminalStop);
  }

  /// What writes a byte into the pipe; for one thread at a time.
  Runnable writer(byte value) {
    Libc own = new Libc();
    ByteBuffer memory = Libc.memory(1).put(0, value);
    return () -> own.write(writeEnd, memory, 0, 1);
  }

  private static void handle(String name, Runnable writer) {
    sun.misc.Signal.handle(new sun.misc.Signal(name), signal -> writer.run());
  }
}
