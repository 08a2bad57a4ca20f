package reeve.env;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.env.Entry.Quote;

/// Makes the value that an entry means out of the text that it holds: escapes between double
/// quotes, and `${NAME}` and `${NAME:-default}` everywhere but between single quotes. One pass:
/// what is put in is not looked at again.
final class Expansion {
  private final String raw;
  private final boolean hasEscapes;
  private final Function<String, @Nullable String> lookup;
  private final int lastBrace;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private Expansion(Entry entry, Function<String, @Nullable String> lookup) {
    this.raw = entry.value();
    this.hasEscapes = entry.quote() == Quote.DOUBLE;
    this.lookup = lookup;
    this.lastBrace = raw.lastIndexOf('}');
  }

  /// The value of an entry. It may stop early when it is longer than any variable may be.
  static String of(Entry entry, Function<String, @Nullable String> lookup) {
    String raw = entry.value();
    boolean isPlain = raw.indexOf('$') < 0 && raw.indexOf('\\') < 0;
    return isPlain || entry.quote() == Quote.SINGLE ? raw : new Expansion(entry, lookup).expand();
  }

  private String expand() {
    while (at < raw.length() && value.length() <= Limits.MOST_IN_ONE) {
      if (!takeVariable()) {
        takeCharacter(raw.length());
      }
    }
    return value.toString();
  }

  /// Takes a `${NAME}` or `${NAME:-default}`, if one is here.
  private boolean takeVariable() {
    int name = at + 2;
    if (!raw.startsWith("${", at) || lastBrace < name) {
      return false; // without a brace there would be nothing to end the searches below
    }
    int end = name;
    while (EntryScanner.isKeyCharacter(raw.charAt(end))) {
      end++;
    }
    boolean hasDefault = raw.startsWith(":-", end);
    int close = hasDefault ? raw.indexOf('}', end) : end;
    if (end == name || raw.charAt(close) != '}') {
      return false;
    }
    String found = lookup.apply(raw.substring(name, end));
    if (found != null && !found.isEmpty()) {
      value.append(found);
    } else if (hasDefault) {
      at = end + 2;
      while (at < close) {
        takeCharacter(close);
      }
    }
    at = close + 1;
    return true;
  }

  /// Takes a character, or an escape that ends before a limit.
  private void takeCharacter(int limit) {
    char c = raw.charAt(at++);
    char escaped = c == '\\' && hasEscapes && at < limit ? escape(raw.charAt(at)) : 0;
    if (escaped == 0) {
      value.append(c);
    } else {
      value.append(escaped);
      at++;
    }
  }

  /// What a backslash and a character mean together, or 0 where they mean no more than themselves.
  private static char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '\\', '"', '$' -> c;
      default -> 0;
    };
  }
}
