package reeve.foreground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeve.text.Nesting;

/// Splits a command line into its simple commands as a shell does, in one pass.
///
/// Substitutions stay as they are written, as parts of words. A quote that is not closed ends with
/// the line. The text below a here-document's first line is left out.
final class ShellWords {
  private final String line;
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private boolean isInWord; // an empty pair of quotes is a word too
  private boolean isRedirection; // the next word is a redirection's file
  private boolean hasHereDocument;
  private Optional<SimpleCommand> complete = Optional.empty();
  private int at;

  ShellWords(String line) {
    this.line = line;
  }

  /// The next command, or nothing at the end of the line.
  Optional<SimpleCommand> nextCommand() {
    complete = Optional.empty();
    while (complete.isEmpty() && at < line.length()) {
      readNext();
    }
    if (complete.isEmpty()) {
      endCommand(false);
    }
    return complete;
  }

  private void readNext() {
    switch (line.charAt(at)) {
      case ' ', '\t', '\r' -> {
        endWord();
        at++;
      }
      case '\n' -> readNewline();
      case ';', '|', '(', ')' -> readSeparator();
      case '&' -> readAmpersand();
      case '<', '>' -> readAngle();
      case '#' -> readHash();
      case '\\' -> readBackslash();
      case '\'' -> readSingleQuotes();
      case '"' -> readDoubleQuotes();
      case '`', '$' -> readSubstitution();
      default -> append(line.charAt(at++));
    }
  }

  private void readNewline() {
    endCommand(false);
    at = hasHereDocument ? line.length() : at + 1;
  }

  /// `;` `;;` `|` `||` `|&` and parentheses.
  private void readSeparator() {
    char first = line.charAt(at++);
    boolean isParenthesis = first == '(' || first == ')';
    if (!isParenthesis && (next() == first || next() == '&')) {
      at++;
    }
    endCommand(false);
  }

  private void readAmpersand() {
    at++;
    if (next() == '>') {
      endWord();
      readAngle();
    } else if (next() == '&') {
      at++;
      endCommand(false);
    } else {
      endCommand(true);
    }
  }

  private void readAngle() {
    if (at + 1 < line.length() && line.charAt(at + 1) == '(') {
      append(line.charAt(at++)); // <(command) is a word
      appendNested();
      return;
    }
    if (isDigits(word)) {
      isInWord = false; // the 2 of 2>file
      word.setLength(0);
    }
    endWord();
    int start = at;
    while (next() == '<' || next() == '>' || next() == '&' || next() == '|') {
      at++;
    }
    hasHereDocument |= at - start == 2 && line.startsWith("<<", start);
    isRedirection = true;
  }

  private void readHash() {
    if (isInWord) {
      append(line.charAt(at++));
      return;
    }
    int end = line.indexOf('\n', at);
    at = end < 0 ? line.length() : end;
  }

  private void readBackslash() {
    at++;
    if (at < line.length()) {
      char escaped = line.charAt(at++);
      if (escaped != '\n') {
        append(escaped);
      }
    }
  }

  private void readSingleQuotes() {
    int end = line.indexOf('\'', at + 1);
    isInWord = true;
    word.append(line, at + 1, end < 0 ? line.length() : end);
    at = end < 0 ? line.length() : end + 1;
  }

  private void readDoubleQuotes() {
    int end = Nesting.end(line, at);
    int close = end > at + 1 && line.charAt(end - 1) == '"' ? end - 1 : end;
    isInWord = true;
    for (int i = at + 1; i < close; i++) {
      boolean isEscape = line.charAt(i) == '\\' && i + 1 < close;
      if (isEscape && "$`\"\\".indexOf(line.charAt(i + 1)) >= 0) {
        i++;
      }
      word.append(line.charAt(i));
    }
    at = end;
  }

  private void readSubstitution() {
    if (line.charAt(at) == '$') {
      append(line.charAt(at++));
      if (next() != '(' && next() != '{') {
        return;
      }
    }
    appendNested();
  }

  private void appendNested() {
    int end = Nesting.end(line, at);
    isInWord = true;
    word.append(line, at, end);
    at = end;
  }

  private void append(char c) {
    isInWord = true;
    word.append(c);
  }

  private void endWord() {
    if (isInWord && !isRedirection) {
      words.add(word.toString());
    }
    isRedirection &= !isInWord;
    isInWord = false;
    word.setLength(0);
  }

  private void endCommand(boolean isBackground) {
    endWord();
    isRedirection = false;
    if (isBackground || !words.isEmpty()) {
      complete = Optional.of(new SimpleCommand(words, isBackground));
      words = new ArrayList<>();
    }
  }

  /// The next character, or NUL at the end.
  private char next() {
    return at < line.length() ? line.charAt(at) : '\0';
  }

  private static boolean isDigits(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
