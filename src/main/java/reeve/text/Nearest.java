package reeve.text;

import java.util.Collection;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a name.
public final class Nearest {
  private Nearest() {}

  /// The name that takes the fewest changes of a letter, where these are few for its length: one
  /// for every three letters, but not all. Two letters in the wrong order are one change.
  public static Optional<String> to(String typed, Collection<String> names) {
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String name : names) {
      int changes = changes(typed, name);
      int most = Math.min(Math.max(1, name.length() / 3), name.length() - 1);
      if (changes <= most && changes < fewest) {
        nearest = name;
        fewest = changes;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// The distance of Damerau and Levenshtein, row by row.
  private static int changes(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int cost = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + cost, Math.min(last[j], row[j - 1]) + 1);
        if (areSwapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static boolean areSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
