package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reeve.text.Ascii;

/// The condition of a row, from its second column.
final class RuleCondition {
  private final List<String> with = new ArrayList<>();
  private final List<String> unless = new ArrayList<>();
  private final List<String> takes = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private boolean isLeading;
  private boolean isInstalled;
  private boolean isInConfiguration;

  RuleCondition(String text) {
    List<String> kind = takes;
    for (String word : text.split(" ", -1)) {
      switch (word) {
        case "with" -> kind = with;
        case "unless" -> kind = unless;
        case "takes" -> kind = takes;
        case "plain" -> kind = plain;
        case "leading" -> isLeading = true;
        case "installed" -> isInstalled = true;
        case "config" -> isInConfiguration = true;
        default -> kind.add(word);
      }
    }
    unless.add("--help");
    unless.add("--version");
  }

  boolean isLeading() {
    return isLeading;
  }

  boolean isInstalled() {
    return isInstalled;
  }

  /// Adds each test that `word` passes to `seen`.
  ///
  /// @param next the word after `word`, which may be its value
  void note(String word, String next, Set<String> seen) {
    for (String test : with) {
      if (passes(test, word, next)) {
        seen.add(test);
      }
    }
    for (String test : unless) {
      if (passes(test, word, next)) {
        seen.add(test);
      }
    }
  }

  boolean holds(Set<String> seen) {
    for (String test : unless) {
      if (seen.contains(test)) {
        return false;
      }
    }
    return !isInConfiguration && (with.isEmpty() || !cause(seen).isEmpty());
  }

  /// Returns the first flag under "with" that was seen, or "".
  String cause(Set<String> seen) {
    for (String test : with) {
      if (seen.contains(test)) {
        return flagOf(test);
      }
    }
    return "";
  }

  /// Returns the first flag under "with", or "".
  String cause() {
    return with.isEmpty() ? "" : flagOf(with.getFirst());
  }

  /// True if the word after this flag is its value.
  boolean takesNext(String word) {
    if (word.startsWith("--")) {
      return word.indexOf('=') < 0 && takesValue(word);
    }
    int i = 1;
    while (i < word.length() && Ascii.isLetter(word.charAt(i)) && !takesValue(word.charAt(i))) {
      i++;
    }
    return i == word.length() - 1 && takesValue(word.charAt(i));
  }

  private boolean passes(String test, String word, String next) {
    if (test.charAt(0) != '-') {
      return test.equals(word);
    }
    String flag = flagOf(test);
    int end = flag.length() > 2 ? endOfLong(flag, word) : endOfShort(flag.charAt(1), word);
    if (end < 0) {
      return false;
    }
    boolean hasSign = word.startsWith("=", end);
    String value = word.substring(hasSign ? end + 1 : end);
    if (test.length() == flag.length()) {
      return !hasSign || !isNegation(value);
    }
    return Glob.matches(test.substring(flag.length() + 1), end == word.length() ? next : value);
  }

  /// Returns the offset in `word` after the flag, or -1 if it is another flag.
  private static int endOfLong(String flag, String word) {
    int end = flag.length();
    boolean ends = word.length() == end || word.startsWith("=", end);
    return ends && word.startsWith(flag) ? end : -1;
  }

  /// Returns the offset after a letter in a group such as `-vd`, or -1 if it is absent.
  private int endOfShort(char flag, String word) {
    if (!word.startsWith("-") || word.startsWith("--")) {
      return -1;
    }
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter == flag) {
        return i + 1;
      } else if (!Ascii.isLetter(letter) || takesValue(letter)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean takesValue(char letter) {
    return takesValue("-".concat(String.valueOf(letter)));
  }

  private boolean takesValue(String flag) {
    return plain.isEmpty() ? takes.contains(flag) : !plain.contains(flag);
  }

  private static String flagOf(String test) {
    int end = test.indexOf('=');
    return end < 0 ? test : test.substring(0, end);
  }

  private static boolean isNegation(String value) {
    return switch (value) {
      case "no", "off", "false", "0" -> true;
      default -> false;
    };
  }
}
