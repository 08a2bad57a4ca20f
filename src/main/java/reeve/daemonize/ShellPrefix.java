package reeve.daemonize;

import java.util.List;
import reeve.text.Ascii;

/// The words that may precede a program in a simple command: shell keywords and assignments.
final class ShellPrefix {
  private ShellPrefix() {}

  /// Returns the index of the first word from `start` on that is neither.
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
    int end = Ascii.endOfName(word, 0);
    boolean isAssigned = word.startsWith("=", end) || word.startsWith("+=", end);
    return isAssigned && Ascii.isName(word.substring(0, end));
  }
}
