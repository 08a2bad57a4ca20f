package reeve.daemonize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import reeve.text.Ascii;
import reeve.text.Nesting;

/// Splits a command line into its simple commands as a shell does, in one pass.
///
/// Substitutions stay in the words as written. An unclosed quote ends with the line. The body of a
/// here-document is left out.
final class ShellWords {
  private static final Pattern BRACES =
      Pattern.compile("\\{(-?\\d+\\.\\.-?\\d+|[a-zA-Z]\\.\\.[a-zA-Z])\\}");

  private static final int LONGEST_ARITHMETIC = 200; // bounds the time for a hostile line

  private final String line;
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private boolean isInWord; // an empty pair of quotes is a word too
  private boolean isRedirection; // the next word is a redirection's file
  private boolean hasHereDocument;
  private List<String> operators = new ArrayList<>(); // since the last command
  private final List<String> substitutions = new ArrayList<>();
  private final Set<String> extensions = new LinkedHashSet<>();
  private Optional<SimpleCommand> complete = Optional.empty();
  private int at;

  ShellWords(String line) {
    this.line = line;
  }

  /// Returns the next command, or nothing at the end of the line.
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

  /// Returns the extensions read so far, by the names of [Extension].
  Set<String> extensions() {
    return extensions;
  }

  /// Returns the lines in the substitutions read so far: `$(line)` and `` `line` ``.
  List<String> substitutions() {
    return substitutions;
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
      default -> {
        noteBraces();
        append(line.charAt(at++));
      }
    }
  }

  private void readNewline() {
    endCommand(false);
    operators.add(";");
    at = hasHereDocument ? line.length() : at + 1;
  }

  /// `;` `;;` `|` `||` `|&` and parentheses.
  private void readSeparator() {
    int start = at;
    char first = line.charAt(at++);
    boolean isParenthesis = first == '(' || first == ')';
    if (first == '(' && isArrayOrArithmetic(start)) {
      at = Nesting.end(line, start);
      return;
    }
    if (!isParenthesis && (next() == first || next() == '&')) {
      at++;
    }
    endCommand(false);
    String operator = line.substring(start, at);
    operators.add(operator);
    note(operator.equals("|&"), "|&");
  }

  /// `a=(1 2)` and `((i++))`, which hold no commands.
  private boolean isArrayOrArithmetic(int start) {
    boolean isArray = !word.isEmpty() && word.charAt(word.length() - 1) == '=';
    boolean isArithmetic = !isInWord && isArithmetic(start);
    note(isArray, "NAME=(...)");
    note(isArithmetic, "((");
    return isArray || isArithmetic;
  }

  /// True if two parentheses that open together also close together.
  private boolean isArithmetic(int start) {
    if (!line.startsWith("((", start)) {
      return false;
    }
    String text = line.substring(start, Math.min(line.length(), start + LONGEST_ARITHMETIC));
    int end = Nesting.end(text, 0);
    return text.startsWith("))", end - 2) && Nesting.end(text, 1) == end - 1;
  }

  private void note(boolean isThere, String extension) {
    if (isThere) {
      extensions.add(extension);
    }
  }

  private void readAmpersand() {
    at++;
    if (next() == '>') {
      note(true, "&>");
      endWord();
      readAngle();
    } else if (next() == '&') {
      at++;
      endCommand(false);
      operators.add("&&");
    } else {
      endCommand(true);
      operators.add("&");
    }
  }

  private void readAngle() {
    if (at + 1 < line.length() && line.charAt(at + 1) == '(') {
      note(true, line.substring(at, at + 2));
      append(line.charAt(at++)); // <(command) is a word
      appendNested();
      return;
    }
    if (Ascii.areDigits(word)) {
      isInWord = false; // the 2 of 2>file
      word.setLength(0);
    }
    endWord();
    int start = at;
    while (next() == '<' || next() == '>' || next() == '&' || next() == '|') {
      at++;
    }
    note(line.startsWith("<<<", start), "<<<");
    note(line.startsWith(">&", start) && at - start == 2 && isFile(), ">&FILE");
    hasHereDocument |= at - start == 2 && line.startsWith("<<", start);
    isRedirection = true;
  }

  /// True if a name follows, rather than the number of a descriptor, `-` or an expansion.
  private boolean isFile() {
    int next = at;
    while (next < line.length() && " \t".indexOf(line.charAt(next)) >= 0) {
      next++;
    }
    return next < line.length() && "0123456789-$`(\"\n".indexOf(line.charAt(next)) < 0;
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
    Extension.findExpansions(line.substring(at, close), extensions);
    Substitutions.find(line.substring(at + 1, close), substitutions);
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
      note(next() == '\'', "$'...'");
      if (next() != '(' && next() != '{') {
        return;
      }
    }
    appendNested();
  }

  private void appendNested() {
    int end = Nesting.end(line, at);
    isInWord = true;
    String nested = line.substring(Math.max(0, at - 1), end);
    Extension.findExpansions(nested, extensions);
    Substitutions.find(nested, substitutions);
    word.append(line, at, end);
    at = end;
  }

  private void noteBraces() {
    if (line.charAt(at) == '{') {
      note(BRACES.matcher(line).region(at, line.length()).lookingAt(), "{1..3}");
    }
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
      complete = Optional.of(new SimpleCommand(words, isBackground, operators));
      words = new ArrayList<>();
      operators = new ArrayList<>();
    }
  }

  /// Returns the next character, or NUL at the end.
  private char next() {
    return at < line.length() ? line.charAt(at) : '\0';
  }
}
