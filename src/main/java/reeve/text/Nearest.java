package reeve.text;

import static java.util.Locale.ROOT;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Guesses what somebody meant who mistyped a name.
public final class Nearest {
  private Nearest() {}

  /// The name that takes the fewest changes of a letter, where these are few for its length: one
  /// for every three letters, but not all. Two letters in the wrong order are one change, and
  /// capitals in place of small letters are none. A single letter may mean anything.
  public static Optional<String> to(String typed, Collection<String> names) {
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String name : typed.length() < 2 ? Set.<String>of() : names) {
      int changes = changes(typed.toLowerCase(ROOT), name.toLowerCase(ROOT));
      int most = Math.min(Math.max(1, name.length() / 3), name.length() - 1);
      if (changes <= most && changes < fewest && !name.equals(typed)) {
        nearest = name;
        fewest = changes;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// What to say of a name that is none of those that there are: the nearest, and all.
  ///
  /// @param kind what is named, as `command`
  public static String unknown(String kind, String typed, Collection<String> names) {
    String all = String.join(", ", names);
    return "no " + kind + " \"" + typed + "\"; " + question(typed, names) + "there are " + all;
  }

  /// The nearest name as a question with a blank behind it; empty where none is near.
  public static String question(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "did you mean " + name + "? ").orElse("");
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
