package reeve.output;

/// The buffer of standard output, first in, first out.
public final class OutputBuffer {
  /// While this many bytes are buffered, no more output is read.
  public static final int FULL = 256 * 1024;

  private static final int FIRST = 8 * 1024; // small, because the JVM clears it at startup
  private static final int DEFAULT = FULL + FULL / 2;

  private byte[] bytes = new byte[FIRST];
  private int start;
  private int end;

  /// Adds `length` bytes from `source`, starting at `from`.
  public void append(byte[] source, int from, int length) {
    if (length > bytes.length - end) {
      makeRoom(length);
    }
    System.arraycopy(source, from, bytes, end, length);
    end += length;
  }

  /// Adds a prefix, `length` bytes from `source`, starting at `from`, and a newline.
  public void appendLine(byte[] prefix, byte[] source, int from, int length) {
    int needed = prefix.length + length + 1;
    if (needed > bytes.length - end) {
      makeRoom(needed);
    }
    System.arraycopy(prefix, 0, bytes, end, prefix.length);
    System.arraycopy(source, from, bytes, end + prefix.length, length);
    end += needed;
    bytes[end - 1] = '\n';
  }

  /// Appends a text of one byte per char.
  void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append((byte) text.charAt(i));
    }
  }

  /// Adds one byte.
  public void append(byte value) {
    if (end == bytes.length) {
      makeRoom(1);
    }
    bytes[end++] = value;
  }

  /// Returns the array that holds [#size()] bytes from [#start()], valid until the next change.
  public byte[] array() {
    return bytes;
  }

  public int start() {
    return start;
  }

  public int size() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// True if reading should wait for a write.
  public boolean isFull() {
    return size() >= FULL;
  }

  /// Removes the first `count` bytes, which have been written.
  public void consume(int count) {
    start += count;
    if (start == end) {
      start = 0;
      end = 0;
    }
  }

  private void makeRoom(int length) {
    int size = size();
    byte[] target = bytes;
    if (size + length > bytes.length) {
      target = new byte[Math.max(Math.max(DEFAULT, 2 * bytes.length), size + length)];
    }
    System.arraycopy(bytes, start, target, 0, size);
    bytes = target;
    start = 0;
    end = size;
  }
}
