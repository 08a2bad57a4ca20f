package reeve.output;

import java.util.Arrays;

/// Makes lines of the pieces that one process prints.
///
/// What follows the last newline is held until its line is whole, or longer than a mebibyte: then
/// it comes out in pieces of whole characters, each on a line of its own. What is held for a while,
/// a prompt perhaps, can be shown before; the line is then open until its newline comes or another
/// line begins.
final class LineAssembler implements Lines {
  private static final int LONGEST = 1 << 20;
  private static final int KEPT = 1 << 16; // of the memory for what is held, when nothing is

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

  /// Prints what is held, and leaves the line open.
  void show() {
    if (heldLength > 0) {
      format.refresh();
      begin();
      releaseHeld();
      isOpen = true;
      unfinished.opened(this);
    }
  }

  /// Ends the line that is open, because another one begins.
  void breakOff() {
    isOpen = false;
    isBrokenOff = true;
    format.breakOff();
  }

  /// Whether nothing of a line is here, and no line is open: what comes next needs no care.
  private boolean isBetweenLines() {
    return heldLength == 0 && !isOpen && !isBrokenOff && !unfinished.isAnyOpen();
  }

  private void line(byte[] bytes, int from, int to, boolean isPlain) {
    boolean isEmpty = from == to || (to - from == 1 && bytes[from] == '\r');
    if (isBrokenOff && heldLength == 0 && isEmpty) {
      isBrokenOff = false; // nothing came behind the newline that has been put in
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

  /// Takes the bytes of a character that goes on behind what is held.
  private byte[] cutCharacter() {
    int length = begunCharacter();
    heldLength -= length;
    return Arrays.copyOfRange(held, heldLength, heldLength + length);
  }

  /// How many of the last bytes, at most 3, begin a character of UTF-8 that goes on behind them.
  private int begunCharacter() {
    for (int i = 1; i <= 3; i++) {
      int ones = Integer.numberOfLeadingZeros(~held[heldLength - i] << 24);
      if (ones != 1) { // the first byte of a character, which says how many it has
        return ones > i ? i : 0;
      }
    }
    return 0;
  }
}
