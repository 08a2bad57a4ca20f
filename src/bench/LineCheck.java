import java.util.Arrays;

/// Compares a runner's output with the output of its processes, byte for byte.
///
/// Each line of each process must appear once, whole, in order, and after a prefix if the runner
/// has one. Lines without a tag are the runner's own.
final class LineCheck implements Drain.Sink {
  private final Payload[] payloads;
  private final boolean hasPrefix;
  private final long expected;
  private final int[] next;
  private byte[] carried = new byte[1024];
  private int carriedLength;
  private long whole;
  private long broken;
  private long disordered;

  /// @param copies the number of times that each process prints its payload
  LineCheck(Payload[] payloads, int copies, boolean hasPrefix) {
    this.payloads = payloads;
    this.hasPrefix = hasPrefix;
    this.expected = (long) payloads.length * copies * Payload.LINES;
    this.next = new int[payloads.length];
  }

  long expected() {
    return expected;
  }

  /// True if as many whole lines have arrived as were printed.
  synchronized boolean isComplete() {
    return whole >= expected;
  }

  /// Returns the number of whole lines that have arrived.
  synchronized long whole() {
    return whole;
  }

  /// Returns the number of wrong lines: missing, duplicated, broken or out of order.
  synchronized long wrong() {
    return Math.abs(expected - whole) + broken + disordered;
  }

  @Override
  public synchronized void accept(byte[] buffer, int length, long nanos) {
    int from = completeCarried(buffer, length);
    int end = from;
    while (end >= 0) {
      from = end;
      end = line(buffer, from, length);
    }
    carry(buffer, from, length);
  }

  /// Completes the line that the last piece began; returns where the next line begins.
  private int completeCarried(byte[] buffer, int length) {
    if (carriedLength == 0) {
      return 0;
    }
    int end = endOfLine(buffer, 0, length);
    if (end < 0) {
      return 0;
    }
    carry(buffer, 0, end);
    line(carried, 0, carriedLength);
    carriedLength = 0;
    return end;
  }

  private void carry(byte[] buffer, int from, int length) {
    int count = length - from;
    if (carriedLength + count > carried.length) {
      carried = Arrays.copyOf(carried, 2 * (carriedLength + count));
    }
    System.arraycopy(buffer, from, carried, carriedLength, count);
    carriedLength += count;
  }

  /// Checks one line; returns where the next begins, or -1 if this one has no end yet.
  private int line(byte[] buffer, int from, int length) {
    int tag = from;
    while (tag < length && buffer[tag] != '#') {
      if (buffer[tag++] == '\n') {
        return tag;
      }
    }
    if (tag + Payload.LINE_BYTES <= length && isWhole(buffer, tag)) {
      broken += hasPrefix == (tag > from) ? 0 : 1;
      return tag + Payload.LINE_BYTES;
    }
    int end = endOfLine(buffer, tag, length);
    broken += end < 0 ? 0 : 1;
    return end;
  }

  private boolean isWhole(byte[] buffer, int tag) {
    int process = buffer[tag + 1] - '0';
    if (process < 0 || process >= payloads.length) {
      return false;
    }
    int number = number(buffer, tag + 3);
    if (number < 0 || number >= Payload.LINES) {
      return false;
    }
    int at = number * Payload.LINE_BYTES;
    byte[] bytes = payloads[process].bytes();
    int end = tag + Payload.LINE_BYTES;
    if (!Arrays.equals(buffer, tag, end, bytes, at, at + Payload.LINE_BYTES)) {
      return false;
    }
    whole++;
    disordered += number == next[process] ? 0 : 1;
    next[process] = (number + 1) % Payload.LINES;
    return true;
  }

  private static int number(byte[] buffer, int from) {
    int number = 0;
    for (int i = from; i < from + 5; i++) {
      number = number * 10 + buffer[i] - '0';
    }
    return number;
  }

  /// Returns where the next line begins, or -1.
  private static int endOfLine(byte[] buffer, int from, int length) {
    for (int i = from; i < length; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
