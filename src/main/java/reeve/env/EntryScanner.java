package reeve.env;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.env.Entry.Quote;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// Finds the entries in the text of an env file: where each key and each value begins and ends.
///
/// Its time is linear. A quote that turns out to be part of an unquoted value has been followed to
/// the next quote of its kind; nothing between the two can make the scanner come that way again.
final class EntryScanner {
  private static final int MOST_IGNORED = 1000;
  private static final String EXPORT = "export";

  private final String file;
  private final String text;
  private final List<Problem> ignored = new ArrayList<>();
  private int at;
  private int line = 1;

  /// @param text with newlines as its only line ends
  EntryScanner(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// A problem for each line so far that is no entry.
  List<Problem> ignored() {
    return ignored;
  }

  /// The next entry, or null at the end of the text.
  ///
  /// @throws ReeveException for a quote that never closes, and for a value that no process can get
  @Nullable Entry next() {
    Entry entry = null;
    while (entry == null && at < text.length()) {
      entry = scanLine();
    }
    return entry;
  }

  private @Nullable Entry scanLine() {
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

  private Entry scanValue(String key, int start, int end) {
    char first = start < end ? text.charAt(start) : '\n';
    if (first == '"' || first == '\'') {
      int close = first == '"' ? closingDouble(start) : text.indexOf('\'', start + 1);
      if (close < 0) {
        throw at(line, "the quote that opens here never closes; close it");
      }
      int behind = skipBlanks(close + 1);
      if (isEndOfLine(behind) || text.charAt(behind) == '#') {
        Quote quote = first == '"' ? Quote.DOUBLE : Quote.SINGLE;
        return entry(key, start + 1, close, quote, endOfLine(behind));
      }
    }
    return entry(key, start, endOfUnquoted(start, end), Quote.NONE, end);
  }

  private Entry entry(String key, int start, int end, Quote quote, int endOfLastLine) {
    if (key.length() + end - start > Limits.MOST_IN_ONE) {
      throw Limits.tooLong(file, line, key);
    }
    String value = text.substring(start, end);
    int nul = value.indexOf('\0');
    if (nul >= 0) {
      int nulLine = line + newlines(start, start + nul);
      throw at(nulLine, "a NUL byte in the value; no variable can hold one, remove it");
    }
    Entry entry = new Entry(line, key, value, quote);
    goTo(endOfLastLine);
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

  /// Goes on behind a newline.
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

  /// Behind `export` and blanks, where a key follows them; else `export` is itself a key.
  private int skipExport(int start) {
    if (!text.startsWith(EXPORT, start)) {
      return start;
    }
    int end = start + EXPORT.length();
    int next = skipBlanks(end);
    return next > end && skipKey(next) > next ? next : start;
  }

  /// The quote that closes a double quote, or -1. A backslash takes the next character with it.
  private int closingDouble(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  /// Where a comment begins or the line ends, less the blanks before it.
  private int endOfUnquoted(int start, int end) {
    int stop = end;
    for (int i = start + 1; i < stop; i++) {
      if (text.charAt(i) == '#' && isBlank(text.charAt(i - 1))) {
        stop = i;
      }
    }
    while (stop > start && isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean isEndOfLine(int i) {
    return i == text.length() || text.charAt(i) == '\n';
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
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

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
