package reeve.output;

import java.util.function.IntSupplier;

/// The line of a process on a terminal, and the cursor in it.
final class ScreenLine {
  private enum State {
    /// Nothing is visible.
    NEW,
    /// The cursor returns to the prefix before the next text.
    RETURNING,
    DRAWN
  }

  private static final String SAVE = "\0337"; // cursor position and colours
  private static final String RESTORE = "\0338";

  private final OutputBuffer out;
  private final Prefix prefix;
  private final IntSupplier window;
  private final TextStyle style;
  private State state = State.NEW;
  private boolean isBlank = true;
  private boolean hasRows; // true if wrapped rows are above the cursor
  private boolean isContinued; // true if it follows a move to another line
  private int column; // a minimum, counted after the prefix

  ScreenLine(OutputBuffer out, Prefix prefix, IntSupplier window) {
    this.out = out;
    this.prefix = prefix;
    this.window = window;
    this.style = new TextStyle(out);
  }

  Prefix prefix() {
    return prefix;
  }

  /// Prints a complete line of text without control characters. No line may have begun.
  void whole(byte[] bytes, int from, int to) {
    out.appendLine(prefix.bytes(), bytes, from, to - from);
  }

  /// Prints a complete line if it holds only text and colours. No line may have begun.
  ///
  /// @return true if the line was printed
  boolean colored(byte[] bytes, int from, int to) {
    boolean isPrinted = style.followLine(bytes, from, to);
    if (isPrinted) {
      out.append(prefix.bytes(), 0, prefix.bytes().length);
      out.append(bytes, from, to - from);
      style.colorsShown();
      finish();
    }
    style.forgetColors();
    return isPrinted;
  }

  void print(byte[] bytes, int from, int to) {
    draw();
    out.append(bytes, from, to - from);
    column = Math.max(0, column + Characters.columns(bytes, from, to));
    isBlank = false;
  }

  /// @param bytes an SGR sequence
  void color(byte[] bytes, int from, int to) {
    style.follow(bytes, from, to);
    if (state == State.DRAWN) {
      out.append(bytes, from, to - from);
      style.colorsShown();
    }
  }

  /// @param command `8;PARAMETERS;ADDRESS`
  void link(String command) {
    style.link(command);
    if (state == State.DRAWN) {
      style.showLink();
    }
  }

  void ring() {
    out.append((byte) 7);
  }

  void toStart() {
    if (state == State.DRAWN) {
      state = State.RETURNING;
    }
  }

  void toColumn(int number) {
    if (number == 1) {
      toStart();
      return;
    }
    if (hasWrapped()) {
      toStart();
    }
    draw();
    out.append("\033[" + (prefix.columns() + number) + "G");
    column = Math.min(number - 1, last());
  }

  void forward(int count) {
    draw();
    out.append("\033[" + count + "C");
    column = hasWrapped() ? column : Math.min(column + count, last());
  }

  void back(int count) {
    if (state != State.DRAWN) {
      return;
    }
    boolean hasWrapped = hasWrapped(); // a wrapped row has no prefix
    int at = Math.min(column, last());
    if (!hasWrapped && count >= at) {
      out.append("\033[" + (prefix.columns() + 1) + "G");
      column = 0;
    } else {
      out.append(count == 1 ? "\b" : "\033[" + count + "D");
      column = hasWrapped ? column : at - count;
    }
  }

  void tabs(int count) {
    draw();
    for (int i = 0; i < count && (i == 0 || column < last()); i++) {
      out.append((byte) '\t');
      int tab = Characters.tabAfter(prefix.columns() + column) - prefix.columns();
      column = hasWrapped() ? column : Math.min(tab, Math.max(column, last()));
    }
  }

  void tabsBack(int count) {
    int to = prefix.columns() + column;
    for (int i = 0; i < count && to > prefix.columns(); i++) {
      to = Characters.tabBefore(to);
    }
    back(Math.max(0, prefix.columns() + column - to));
  }

  /// Repeats the last character, at most to the end of the line.
  void repeat(int count) {
    int room = last() + 1 - column;
    if (state == State.DRAWN && column > 0 && room > 0) {
      int times = Math.min(count, room);
      out.append("\033[" + times + "b");
      column += times;
    }
  }

  /// Erases to the right of the cursor, to the left of it, or the line.
  ///
  /// @param which 0, 1 or 2
  void erase(int which) {
    if (state == State.NEW) {
      return;
    }
    draw();
    if (which == 0 || hasWrapped()) {
      out.append("\033[" + which + "K");
    } else if (which == 1) {
      out.append(SAVE + "\033[1K\r");
      drawPrefix();
      out.append(RESTORE);
      style.show();
    } else if (which == 2) {
      out.append(SAVE + "\033[" + (prefix.columns() + 1) + "G\033[K" + RESTORE);
    }
    isBlank |= which == 2 || (which == 0 && column == 0);
  }

  /// Erases, deletes or inserts characters at the cursor.
  void shift(byte last, int count) {
    if (state != State.NEW) {
      draw();
      out.append("\033[" + count + (char) last);
    }
  }

  /// Handles movement to another line: begins a new line if this one has visible text.
  void leave() {
    toStart();
    if (!isBlank) {
      finish();
      isContinued = true;
    }
  }

  /// Ends the line because another process prints. The next line keeps its colours.
  void breakOff() {
    if (state != State.NEW && isBlank && !hasRows && !hasWrapped()) {
      style.hide();
      out.append("\r\033[K"); // erases the prefix, because the line shows no text
      renew();
    } else if (state != State.NEW) {
      finish();
    }
  }

  /// Begins a line, or continues one that was broken off.
  void begin() {
    isContinued = false;
  }

  /// Ends the line, its colours and its link.
  void end() {
    if (state == State.NEW && !isContinued) {
      draw();
    }
    if (state != State.NEW) {
      finish();
    }
    forget();
  }

  /// Forgets the colours and the link of the line.
  void forget() {
    style.forget();
    isContinued = false;
  }

  private void draw() {
    if (state == State.DRAWN) {
      return;
    }
    if (state == State.RETURNING) {
      hasRows |= hasWrapped();
      out.append((byte) '\r');
    }
    drawPrefix();
    style.show();
    state = State.DRAWN;
    column = 0;
  }

  private void drawPrefix() {
    style.hide();
    out.append(prefix.bytes(), 0, prefix.bytes().length);
  }

  private void finish() {
    style.hide();
    out.append((byte) '\n');
    renew();
  }

  private void renew() {
    state = State.NEW;
    isBlank = true;
    hasRows = false;
    column = 0;
  }

  /// True if the cursor is on a row below the one with the prefix.
  private boolean hasWrapped() {
    return prefix.columns() + column > window.getAsInt();
  }

  /// Returns the last column of the window, counted after the prefix.
  private int last() {
    return Math.max(0, window.getAsInt() - 1 - prefix.columns());
  }
}
