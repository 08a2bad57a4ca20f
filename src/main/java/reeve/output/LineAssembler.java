package reeve.output;

import java.util.Arrays;

/// Makes lines of the pieces that one process prints, and puts the prefix before each.
///
/// The bytes of a line are never changed. What follows the last newline is held until its line is
/// whole, or longer than a mebibyte: then it comes out in pieces, each on a line of its own.
public final class LineAssembler {
  private static final int LONGEST = 1 << 20;

  private final Prefix prefix;
  private final OutputBuffer out;
  private byte[] held = {};
  private int heldLength;

  LineAssembler(Prefix prefix, OutputBuffer out) {
    this.prefix = prefix;
    this.out = out;
  }

  /// Takes the first `length` bytes of a piece of output; the array may be reused afterwards.
  public void feed(byte[] bytes, int length) {
    byte[] before = prefix.bytes();
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        out.append(before, 0, before.length);
        releaseHeld();
        out.append(bytes, from, i + 1 - from);
        from = i + 1;
      }
    }
    hold(bytes, from, length - from);
  }

  /// Prints what is left when no more will come, with the newline that it lacks.
  public void finish() {
    if (heldLength > 0) {
      byte[] before = prefix.bytes();
      out.append(before, 0, before.length);
      releaseHeld();
      out.append((byte) '\n');
    }
  }

  private void releaseHeld() {
    out.append(held, 0, heldLength);
    heldLength = 0;
  }

  private void hold(byte[] bytes, int from, int length) {
    int fits = Math.min(length, LONGEST - heldLength);
    if (held.length < heldLength + fits) {
      held = Arrays.copyOf(held, Math.min(LONGEST, 2 * (heldLength + fits)));
    }
    System.arraycopy(bytes, from, held, heldLength, fits);
    heldLength += fits;
    if (fits < length) {
      finish();
      hold(bytes, from + fits, length - fits);
    }
  }
}
