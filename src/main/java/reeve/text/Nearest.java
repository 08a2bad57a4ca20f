package reeve.text;

import static java.util.Locale.ROOT;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Finds the likely name for a mistyped one.
public final class Nearest {
  private Nearest() {}

  /// Returns the name with the fewest changes, at most one for every three letters and not every
  /// letter. Two swapped letters are one change; case is ignored. A single typed letter matches no
  /// name.
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

  /// Returns the error text for an unknown name, with the nearest name and the list of names.
  ///
  /// @param kind the kind of name, for example `command`
  public static String unknown(String kind, String typed, Collection<String> names) {
    String all = String.join(", ", names);
    return "no " + kind + " \"" + typed + "\"; " + question(typed, names) + "there are " + all;
  }

  /// Returns the nearest name as a question with a trailing blank, or an empty text if there is
  /// none.
  public static String question(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "did you mean " + name + "? ").orElse("");
  }

  /// Returns the Damerau-Levenshtein distance, computed row by row.
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
