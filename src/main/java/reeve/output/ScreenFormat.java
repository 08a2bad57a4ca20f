package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.function.IntSupplier;

/// Lines for people on a terminal that several processes share: a process can change only its own
/// line, to the right of the prefix.
///
/// Colours, links, tabs and the bell pass unchanged. Movement and erasure are confined to the line.
/// Movement to another line ends this one. Other sequences are dropped.
final class ScreenFormat implements LineFormat, EscapeParser.Receiver {
  private static final byte BELL = 7;
  private static final byte VERTICAL_TAB = 0xb;
  private static final byte FORM_FEED = 0xc;
  private static final int MOST = 9999; // columns

  private final ScreenLine line;
  private final EscapeParser parser = new EscapeParser(this);

  /// @param window the width of the terminal in columns
  ScreenFormat(OutputBuffer out, Prefix prefix, IntSupplier window) {
    line = new ScreenLine(out, prefix, window);
  }

  @Override
  public void refresh() {
    line.prefix().refresh();
  }

  /// Delays the prefix until there is visible text, because a process may only move the cursor.
  @Override
  public void begin() {
    line.begin();
  }

  @Override
  public void plain(byte[] bytes, int from, int to) {
    parser.feed(bytes, from, to);
  }

  @Override
  public void text(byte[] bytes, int from, int to) {
    parser.feed(bytes, from, to);
  }

  @Override
  public void end() {
    parser.reset();
    line.end();
  }

  @Override
  public void breakOff() {
    line.breakOff();
  }

  @Override
  public void finish() {
    parser.reset();
    line.breakOff();
    line.forget();
  }

  @Override
  public void plainLine(byte[] bytes, int from, int to) {
    if (Characters.safeEnd(bytes, from, to) == to) {
      line.whole(bytes, from, to);
    } else {
      LineFormat.super.line(bytes, from, to);
    }
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    if (Characters.safeEnd(bytes, from, to) != to || !line.colored(bytes, from, to)) {
      LineFormat.super.line(bytes, from, to);
    }
  }

  @Override
  public boolean isShownInPieces() {
    return true;
  }

  @Override
  public void print(byte[] bytes, int from, int to) {
    line.print(bytes, from, to);
  }

  @Override
  public void control(byte value) {
    switch (value) {
      case '\r' -> line.toStart();
      case '\b' -> line.back(1);
      case '\t' -> line.tabs(1);
      case BELL -> line.ring();
      case VERTICAL_TAB, FORM_FEED -> line.leave();
      default -> {} // some query the terminal, or select a character set
    }
  }

  @Override
  public void escape(byte last) {
    switch (last) {
      case 'D', 'E', 'M', 'c' -> line.leave(); // IND, NEL, RI, RIS
      default -> {}
    }
  }

  @Override
  public void sequence(byte[] bytes, int from, int to) {
    byte last = bytes[to - 1];
    if (!isPublic(bytes, from + 2, to - 1)) {
      return;
    }
    if (last == 'm') {
      line.color(bytes, from, to);
    } else {
      int number = number(bytes, from + 2);
      move(last, Math.max(1, number));
      erase(last, number);
    }
  }

  @Override
  public void command(byte[] bytes, int length) {
    String command = new String(bytes, 0, length, ISO_8859_1);
    if (command.startsWith("8;") && command.indexOf(';', 2) > 0 && isAscii(command)) {
      line.link(command);
    }
  }

  private void move(byte last, int count) {
    switch (last) {
      case 'C', 'a' -> line.forward(count); // CUF, HPR
      case 'D', 'j' -> line.back(count); // CUB, HPB
      case 'G', '`' -> line.toColumn(count); // CHA, HPA
      case 'I' -> line.tabs(count); // CHT
      case 'Z' -> line.tabsBack(count); // CBT
      case 'b' -> line.repeat(count); // REP
      case 'A', 'B', 'E', 'F', 'H', 'd', 'e', 'f', 'k' -> line.leave(); // CUU, CUD, CNL, ...
      default -> {}
    }
  }

  private void erase(byte last, int which) {
    switch (last) {
      case 'K' -> line.erase(which); // EL
      case 'X', 'P', '@' -> line.shift(last, Math.max(1, which)); // ECH, DCH, ICH
      case 'J' -> eraseScreen(which); // ED
      default -> {}
    }
  }

  private void eraseScreen(int which) {
    if (which == 0) {
      line.erase(0);
    } else if (which != 1) {
      line.leave();
    }
  }

  /// True if parameters are standard, not private to a terminal.
  private static boolean isPublic(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > ';') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /// Returns the first parameter, or 0.
  private static int number(byte[] bytes, int from) {
    int number = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = Math.min(number * 10 + bytes[i] - '0', MOST);
    }
    return number;
  }
}
