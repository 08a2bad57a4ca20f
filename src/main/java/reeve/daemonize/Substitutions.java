package reeve.daemonize;

import java.util.List;
import reeve.text.Nesting;

/// The lines of `$(line)` and `` `line` ``.
final class Substitutions {
  private Substitutions() {}

  /// Adds the outermost lines of a text that is unquoted or in double quotes.
  static void find(String text, List<String> found) {
    for (int i = 0; i < text.length(); i++) {
      boolean isParenthesis = text.startsWith("$(", i) && !text.startsWith("$((", i);
      if (isParenthesis || text.charAt(i) == '`') {
        int open = isParenthesis ? i + 1 : i;
        int end = Nesting.end(text, open);
        found.add(text.substring(open + 1, Math.max(open + 1, end - 1)));
        i = end - 1;
      } else if (text.charAt(i) == '\\') {
        i++;
      }
    }
  }
}
