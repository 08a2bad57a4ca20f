package reeve.env;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.text.Ascii;

/// Expands `${NAME}`, `${NAME:-default}` and `${NAME-default}` in a [NormalForm], as a POSIX shell
/// does. It makes one pass: inserted values are not expanded again.
final class Expansion {
  private final String raw;
  private final Function<String, @Nullable String> lookup;
  private final StringBuilder value = new StringBuilder();
  private int[] ends = {};
  private int at;
  private boolean hasUnknownForm;
  private @Nullable String bareName;

  Expansion(String raw, Function<String, @Nullable String> lookup) {
    this.raw = raw;
    this.lookup = lookup;
  }

  /// Returns the expanded value. Stops early if the value exceeds the limit of a variable.
  String expand() {
    if (raw.indexOf('$') < 0 && raw.indexOf('\\') < 0) {
      return raw;
    }
    if (raw.contains("${")) {
      ends = ends();
    }
    while (at < raw.length() && value.length() <= Limits.MOST_IN_ONE) {
      if (raw.charAt(at) == '$') {
        takeDollar();
      } else if (raw.charAt(at) == '}' && end() > 0) {
        at++; // the end of a default that was used
      } else {
        takeCharacter();
      }
    }
    return value.toString();
  }

  /// True if a `${` was left as it is.
  boolean hasUnknownForm() {
    return hasUnknownForm;
  }

  /// Returns the first variable that is set and that a `$NAME` without braces refers to, or null.
  @Nullable String bareName() {
    return bareName;
  }

  /// Returns, for each closed `${`, the position of its `}`, and for that `}` the position of the
  /// `${`, both counted from 1.
  private int[] ends() {
    int[] found = new int[raw.length()];
    int open = 0; // the innermost, from 1; its entry holds the one around it
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
      } else if (raw.startsWith("${", i)) {
        found[i] = open;
        open = i + 1;
      } else if (c == '}' && open > 0) {
        int around = found[open - 1];
        found[open - 1] = i;
        found[i] = open;
        open = around;
      }
    }
    while (open > 0) {
      int around = found[open - 1];
      found[open - 1] = 0;
      open = around;
    }
    return found;
  }

  private int end() {
    return ends.length == 0 ? 0 : ends[at];
  }

  private void takeCharacter() {
    at += raw.charAt(at) == '\\' ? 1 : 0;
    value.append(raw.charAt(at++));
  }

  private void takeDollar() {
    boolean isForm = raw.startsWith("${", at);
    int close = end();
    if (close == 0 || !takeVariable(close)) {
      hasUnknownForm |= isForm;
      noteBareName();
      do {
        takeCharacter();
      } while (at <= close);
    }
  }

  /// Expands a variable, or enters its default if that is needed. Returns false if the form is
  /// unknown.
  private boolean takeVariable(int close) {
    int end = endOfName(at + 2);
    boolean isColon = raw.startsWith(":-", end);
    boolean hasDefault = isColon || raw.charAt(end) == '-';
    if (end == at + 2 || (!hasDefault && end != close)) {
      return false;
    }
    String found = lookup.apply(raw.substring(at + 2, end));
    boolean isMissing = found == null || (isColon && found.isEmpty());
    if (isMissing && hasDefault) {
      at = end + (isColon ? 2 : 1);
      return true;
    }
    value.append(found == null ? "" : found);
    at = close + 1;
    return true;
  }

  /// Returns the end of a name. A `-` also begins a default, so the name ends there unless the
  /// longer name is set.
  private int endOfName(int start) {
    int end = start;
    while (EntryScanner.isKeyCharacter(raw.charAt(end))) {
      end++;
    }
    int dash = raw.indexOf('-', Math.min(start + 1, end), end);
    return dash > 0 && lookup.apply(raw.substring(start, end)) == null ? dash : end;
  }

  private void noteBareName() {
    int end = Ascii.endOfName(raw, at + 1);
    boolean isSecond = at > 0 && raw.charAt(at - 1) == '$'; // $$ is what compose and make have
    String name = raw.substring(at + 1, end);
    if (bareName == null && Ascii.isName(name) && !isSecond) {
      bareName = lookup.apply(name) == null ? null : name;
    }
  }
}
