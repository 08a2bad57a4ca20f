import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds the lines of a [Ticker] in a runner's output, and their delays.
final class Ticks implements Drain.Sink {
  private static final long LIMIT_NANOS = 20_000_000_000L;

  private final List<Double> delays = new ArrayList<>();
  private boolean isInNumber;
  private long number;

  @Override
  public synchronized void accept(byte[] buffer, int length, long nanos) {
    for (int i = 0; i < length; i++) {
      byte next = buffer[i];
      if (!isInNumber) {
        isInNumber = next == '#';
        number = 0;
      } else if (next >= '0' && next <= '9') {
        number = number * 10 + next - '0';
      } else {
        delays.add((nanos - number) / 1e3);
        isInNumber = false;
      }
    }
  }

  /// Returns the delays in microseconds since the last call, in order.
  synchronized List<Double> take() {
    List<Double> taken = new ArrayList<>(delays);
    delays.clear();
    return taken;
  }

  void await(int count, Run run) throws IOException, InterruptedException {
    long limit = System.nanoTime() + LIMIT_NANOS;
    while (count() < count) {
      if (run.hasEnded() || System.nanoTime() > limit) {
        throw run.failure("only " + count() + " of " + count + " lines came");
      }
      Thread.sleep(5);
    }
  }

  private synchronized int count() {
    return delays.size();
  }
}
