package reeve.env;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.text.Ascii;

/// Finds the entries in the text of an env file: where each key and each value begins and ends.
///
/// Takes linear time: if a quote turns out to be part of an unquoted value, the text up to the next
/// quote of its kind is scanned a second time, but never a third.
final class EntryScanner {
  private static final int MOST_IGNORED = 1000;
  private static final String EXPORT = "export";

  private final String file;
  private final String text;
  private final List<Problem> ignored = new ArrayList<>();
  private int at;
  private int line = 1;

  /// @param text with LF as its only line end
  EntryScanner(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// One problem for each line so far that is not an entry.
  List<Problem> ignored() {
    return ignored;
  }

  /// Returns all entries in file order.
  ///
  /// @throws ReeveException for an unclosed quote, or an environment that is too large
  List<EnvEntry> all() {
    List<EnvEntry> entries = new ArrayList<>();
    long size = 0;
    while (at < text.length()) {
      EnvEntry entry = scanLine();
      if (entry != null) {
        entries.add(entry);
        size += Limits.size(entry.key(), entry.value());
        if (size > Limits.MOST_IN_ALL) {
          throw Limits.tooMuch(file, entry.line());
        }
      }
    }
    return entries;
  }

  private @Nullable EnvEntry scanLine() {
    int end = endOfLine(at);
    int first = skipBlanks(at);
    if (first == end || text.charAt(first) == '#') {
      goTo(end);
      return null;
    }
    int key = skipExport(first);
    int keyEnd = skipKey(key);
    int equals = skipBlanks(keyEnd);
    if (keyEnd == key || equals == end || text.charAt(equals) != '=') {
      ignoreLine();
      goTo(end);
      return null;
    }
    return scanValue(text.substring(key, keyEnd), skipBlanks(equals + 1), end);
  }

  private EnvEntry scanValue(String key, int start, int end) {
    int stop = endOfPlain(start, end);
    if (start < stop && ValueScanner.isQuote(text.charAt(start))) {
      return scanQuoted(key, start, stop, end);
    }
    NormalForm value = new NormalForm();
    value.plain(text, start, stop);
    return entry(key, start, end, value.toString(), false);
  }

  /// Returns the entry of a value that begins with a quote but may not be a valid quoted value.
  ///
  /// @param stop where the value ends if its quotes are plain
  private EnvEntry scanQuoted(String key, int start, int stop, int end) {
    ValueScanner quoted = new ValueScanner(text, start);
    int close = quoted.scan();
    int last = close < 0 ? stop : close;
    boolean isPair = last > start + 1 && text.charAt(last - 1) == text.charAt(start);
    if (close > 0 && !(isPair && quoted.isQuoting())) {
      return entry(key, start, endOfLine(close), quoted.value(), false);
    }
    int unclosed = quoted.unclosed();
    if (unclosed == start || (unclosed > 0 && !isPair)) {
      int opening = line + newlines(start, unclosed);
      throw at(opening, "the quote is never closed");
    }
    NormalForm value = new NormalForm();
    if (!isPair) {
      value.plain(text, start, last);
    } else if (text.charAt(start) == '"') {
      value.escaped(text, start + 1, last - 1);
    } else {
      value.literal(text, start + 1, last - 1);
    }
    return entry(key, start, end, value.toString(), isPair);
  }

  private EnvEntry entry(String key, int start, int end, String value, boolean isUnwrapped) {
    if (key.length() + value.length() > 2 * Limits.MOST_IN_ONE) { // with a backslash for each
      throw Limits.tooLong(file, line, key);
    }
    if (value.indexOf('\0') >= 0) {
      int nulLine = line + newlines(start, text.indexOf('\0', start));
      throw at(nulLine, "a NUL byte in the value; no variable can hold one, remove it");
    }
    EnvEntry entry = new EnvEntry(line, key, value, isUnwrapped);
    goTo(end);
    return entry;
  }

  private ReeveException at(int problemLine, String what) {
    return new Problem(file, problemLine, what).error();
  }

  private void ignoreLine() {
    if (ignored.size() == MOST_IGNORED) {
      throw at(line, "more than 1000 lines are not \"KEY=VALUE\"; name an env file");
    }
    ignored.add(new Problem(file, line, "ignored, not \"KEY=VALUE\""));
  }

  /// Continues after a newline.
  private void goTo(int endOfLine) {
    line += newlines(at, endOfLine) + 1;
    at = endOfLine + 1;
  }

  private int newlines(int from, int to) {
    int count = 0;
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  /// Skips `export` and the blanks after it if a key follows; otherwise `export` is itself the key.
  private int skipExport(int start) {
    if (!text.startsWith(EXPORT, start)) {
      return start;
    }
    int end = start + EXPORT.length();
    int next = skipBlanks(end);
    return next > end && skipKey(next) > next ? next : start;
  }

  /// Returns the end of an unquoted value, before a comment and trailing blanks.
  private int endOfPlain(int start, int end) {
    int stop = end;
    for (int i = start; i < stop; i++) {
      if (text.charAt(i) == '#' && ValueScanner.isBlank(text.charAt(i - 1))) {
        stop = i;
      }
    }
    while (stop > start && ValueScanner.isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && ValueScanner.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int skipKey(int from) {
    int i = from;
    while (i < text.length() && isKeyCharacter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isKeyCharacter(char c) {
    return Ascii.isNameCharacter(c) || c == '.' || c == '-';
  }
}
