package reeve.output;

import java.util.Arrays;

/// Assembles lines from the output of one process.
///
/// An incomplete line is held until its newline arrives. A line longer than a mebibyte is split
/// between characters into lines.
///
/// A line held for a while, which may be a prompt, can be shown early. It is then open until its
/// newline arrives or another line begins.
final class LineAssembler implements Lines {
  private static final int LONGEST = 1 << 20;
  private static final int KEPT = 1 << 16; // bytes of memory to reuse for the next held line

  private final LineFormat format;
  private final UnfinishedLines unfinished;
  private byte[] held = {};
  private int heldLength;
  private boolean isHeldPlain = true;
  private boolean isOpen;
  private boolean isBrokenOff;

  LineAssembler(LineFormat format, UnfinishedLines unfinished) {
    this.format = format;
    this.unfinished = unfinished;
  }

  @Override
  public void feed(byte[] bytes, int length, long now) {
    format.refresh();
    int from = 0;
    boolean isPlain = true;
    for (int i = ControlCharacters.next(bytes, 0, length); i < length; ) {
      if (bytes[i] == '\n') {
        if (!isBetweenLines()) {
          line(bytes, from, i, isPlain);
        } else if (isPlain) {
          format.plainLine(bytes, from, i);
        } else {
          format.line(bytes, from, i);
        }
        from = i + 1;
        isPlain = true;
      } else {
        isPlain &= bytes[i] == '\t';
      }
      i = ControlCharacters.next(bytes, i + 1, length);
    }
    hold(bytes, from, length, isPlain);
    if (isOpen) {
      show();
    } else if (heldLength > 0 && format.isShownInPieces()) {
      unfinished.hold(this, now);
    }
  }

  @Override
  public void finish() {
    if (heldLength > 0 || isOpen) {
      format.refresh();
      begin();
      releaseHeld();
      format.finish();
      close();
    }
  }

  /// Prints the held text, and leaves the line open.
  void show() {
    if (heldLength > 0) {
      format.refresh();
      begin();
      releaseHeld();
      isOpen = true;
      unfinished.opened(this);
    }
  }

  /// Ends the open line, because another one begins.
  void breakOff() {
    isOpen = false;
    isBrokenOff = true;
    format.breakOff();
  }

  /// True if this process holds no text and no line is open, so that complete lines need no checks.
  private boolean isBetweenLines() {
    return heldLength == 0 && !isOpen && !isBrokenOff && !unfinished.isAnyOpen();
  }

  private void line(byte[] bytes, int from, int to, boolean isPlain) {
    boolean isEmpty = from == to || (to - from == 1 && bytes[from] == '\r');
    if (isBrokenOff && heldLength == 0 && isEmpty) {
      isBrokenOff = false; // the inserted newline has ended the line already
      return;
    }
    begin();
    if (heldLength > 0) {
      releaseHeld();
    }
    write(bytes, from, to, isPlain);
    format.end();
    close();
  }

  private void close() {
    if (isOpen) {
      isOpen = false;
      unfinished.closed();
    }
  }

  private void begin() {
    if (!isOpen) {
      unfinished.breakOff();
      format.begin();
      isBrokenOff = false;
    }
  }

  private void write(byte[] bytes, int from, int to, boolean isPlain) {
    if (isPlain) {
      format.plain(bytes, from, to);
    } else {
      format.text(bytes, from, to);
    }
  }

  private void releaseHeld() {
    unfinished.released(this);
    write(held, 0, heldLength, isHeldPlain);
    heldLength = 0;
    isHeldPlain = true;
    if (held.length > KEPT) {
      held = new byte[0];
    }
  }

  private void hold(byte[] bytes, int from, int to, boolean isPlain) {
    int length = to - from;
    int fits = Math.min(length, LONGEST - heldLength);
    if (held.length < heldLength + fits) {
      held = Arrays.copyOf(held, Math.min(LONGEST, 2 * (heldLength + fits)));
    }
    System.arraycopy(bytes, from, held, heldLength, fits);
    heldLength += fits;
    isHeldPlain &= isPlain;
    if (fits < length) {
      byte[] begun = cutCharacter();
      finish();
      hold(begun, 0, begun.length, isPlain);
      hold(bytes, from + fits, to, isPlain);
    }
  }

  /// Removes and returns the bytes of an incomplete character at the end of the held text.
  private byte[] cutCharacter() {
    int length = begunCharacter();
    heldLength -= length;
    return Arrays.copyOfRange(held, heldLength, heldLength + length);
  }

  /// Returns the number of bytes, at most 3, of an incomplete character at the end.
  private int begunCharacter() {
    for (int i = 1; i <= 3; i++) {
      int ones = Integer.numberOfLeadingZeros(~held[heldLength - i] << 24);
      if (ones != 1) { // a first byte, which holds the length
        return ones > i ? i : 0;
      }
    }
    return 0;
  }
}
