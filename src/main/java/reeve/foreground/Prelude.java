package reeve.foreground;

import java.util.List;

/// What may stand before a program in a simple command: keywords of the shell and assignments.
final class Prelude {
  private Prelude() {}

  /// The index of the first word from `start` on that is neither.
  static int end(List<String> words, int start) {
    int i = start;
    while (i < words.size() && (isKeyword(words.get(i)) || isAssignment(words.get(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac" -> true;
      case "{", "}", "!" -> true;
      default -> false;
    };
  }

  private static boolean isAssignment(String word) {
    int i = 0;
    while (i < word.length() && isNameCharacter(word.charAt(i))) {
      i++;
    }
    boolean isName = i > 0 && (word.charAt(0) < '0' || word.charAt(0) > '9');
    return isName && (word.startsWith("=", i) || word.startsWith("+=", i));
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}
