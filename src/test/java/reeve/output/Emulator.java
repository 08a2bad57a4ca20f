package reeve.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A terminal without an end that knows what a shared one may be sent, and refuses all else. Each
/// byte that is no control character takes a column.
final class Emulator {
  private static final Pattern SEQUENCE = Pattern.compile("\\[([0-9;:]*)([CDGKXP@bm])");
  private static final Pattern LINK = Pattern.compile("\\]8;[ -~]*?\033\\\\");

  private final int width;
  private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
  private final Set<Integer> wrapped = new HashSet<>();
  private int column;
  private int saved;
  private char last = ' ';

  Emulator(int width) {
    this.width = width;
  }

  /// Shows what is printed.
  Emulator show(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> rows.add(new StringBuilder());
        case '\r' -> column = 0;
        case '\b' -> column = Math.max(0, Math.min(column, width - 1) - 1);
        case '\t' -> column = Math.min(width - 1, Characters.tabAfter(column));
        case 7 -> {}
        case '\033' -> i += escape(text.substring(i + 1));
        default -> put(c);
      }
      if (c == '\n') {
        column = 0; // the line discipline returns the carriage
      }
    }
    return this;
  }

  /// The first row of each line, without the blanks at its end.
  List<String> lines() {
    return IntStream.range(0, rows.size())
        .filter(row -> !wrapped.contains(row))
        .mapToObj(row -> rows.get(row).toString().stripTrailing())
        .toList();
  }

  private int escape(String rest) {
    Matcher sequence = SEQUENCE.matcher(rest);
    Matcher link = LINK.matcher(rest);
    if (sequence.lookingAt()) {
      String number = sequence.group(1);
      if (!sequence.group(2).equals("m")) {
        handle(sequence.group(2).charAt(0), number.isEmpty() ? 0 : Integer.parseInt(number));
      }
      return sequence.end();
    }
    if (link.lookingAt()) {
      return link.end();
    }
    switch (rest.charAt(0)) {
      case '7' -> saved = column;
      case '8' -> column = saved;
      default -> throw new AssertionError("ESC " + rest);
    }
    return 1;
  }

  private void handle(char what, int number) {
    int count = Math.max(1, number);
    StringBuilder row = row();
    int at = Math.min(column, width - 1);
    switch (what) {
      case 'C' -> column = Math.min(width - 1, at + count);
      case 'D' -> column = Math.max(0, at - count);
      case 'G' -> column = Math.min(width - 1, count - 1);
      case 'K' -> erase(number == 0 ? at : 0, number == 1 ? at + 1 : width);
      case 'X' -> erase(at, Math.min(width, at + count));
      case 'P' -> row.delete(at, Math.min(row.length(), at + count));
      case '@' -> row.insert(Math.min(row.length(), at), " ".repeat(count)).setLength(width);
      case 'b' -> show(String.valueOf(last).repeat(count));
      default -> throw new AssertionError(what);
    }
  }

  private StringBuilder row() {
    StringBuilder row = rows.getLast();
    row.append(" ".repeat(Math.max(0, width - row.length())));
    return row;
  }

  private void erase(int from, int to) {
    row().replace(from, to, " ".repeat(to - from));
  }

  private void put(char c) {
    if (c < ' ' || (c >= 0x80 && c < 0xa0)) {
      throw new AssertionError("control character " + (int) c);
    }
    if (column == width) {
      wrapped.add(rows.size());
      rows.add(new StringBuilder());
      column = 0;
    }
    row().setCharAt(column++, c);
    last = c;
  }
}
