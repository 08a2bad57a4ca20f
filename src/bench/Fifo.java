import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A FIFO between the processes of an application and the benchmark that bypasses the runner.
///
/// It is open in both directions, so neither side waits for the other to open it.
final class Fifo implements AutoCloseable {
  private static final long LIMIT_NANOS = 20_000_000_000L;

  private final FileChannel channel;
  private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

  /// A FIFO that processes write lines to: see [#await].
  static Fifo toBenchmark(Application application, String name)
      throws IOException, InterruptedException {
    Fifo fifo = new Fifo(application, name);
    Thread reader = new Thread(fifo::receive, name);
    reader.setDaemon(true);
    reader.start();
    return fifo;
  }

  /// A FIFO at which each process waits for a line: see [#open].
  static Fifo toProcesses(Application application, String name)
      throws IOException, InterruptedException {
    return new Fifo(application, name);
  }

  private Fifo(Application application, String name) throws IOException, InterruptedException {
    channel = FileChannel.open(application.fifo(name), READ, WRITE);
  }

  /// Waits for that many lines, and returns the [System#nanoTime] when the last one arrived.
  long await(int lines, Run run) throws IOException, InterruptedException {
    long limit = System.nanoTime() + LIMIT_NANOS;
    long last = 0;
    for (int i = 0; i < lines; ) {
      Long next = arrivals.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        last = next;
        i++;
      } else if (run.hasEnded() || System.nanoTime() > limit) {
        throw run.failure("only " + i + " of " + lines + " processes have started");
      }
    }
    return last;
  }

  /// Lets that many processes continue.
  void open(int processes) throws IOException {
    channel.write(ByteBuffer.wrap("\n".repeat(processes).getBytes()));
  }

  private void receive() {
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    try {
      while (channel.read(buffer.clear()) > 0) {
        long now = System.nanoTime();
        for (int i = 0; i < buffer.position(); i++) {
          if (buffer.get(i) == '\n') {
            arrivals.add(now);
          }
        }
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
