package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of an unfinished command line, before the one at the cursor.
final class TypedWords {
  private final Map<String, GivenValue> values = new HashMap<>();
  private @Nullable CommandName named;
  private @Nullable Option<?> open; // an option that still needs its value
  private boolean areOptionsOver;
  private int arguments;
  private int foreign = -1;

  TypedWords(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (open != null) {
        put(open, word);
        open = null;
      } else if (!takesOptions() || !word.startsWith("-") || word.equals("-")) {
        addArgument(word, i);
      } else if (word.equals("--")) {
        areOptionsOver = true;
      } else {
        addOption(word);
      }
    }
  }

  private void addArgument(String word, int position) {
    CommandName command = isFirst() ? CommandName.find(word) : null;
    if (command != null) {
      named = command;
      return;
    }
    if (command() == CommandName.RUN && foreign < 0) {
      foreign = position;
    }
    arguments++;
  }

  private void addOption(String word) {
    int end = endOfName(word);
    Option<?> option = option(word.substring(0, end));
    if (option != null && option.hasValue()) {
      if (end == word.length()) {
        open = option;
      } else {
        put(option, word.substring(startOfValue(word)));
      }
    }
  }

  private void put(Option<?> option, String text) {
    values.put(option.longName(), new GivenValue(option.longName(), text, "", false));
  }

  /// Returns the end of an option's name: the first `=`, or after the letter of a short option.
  private static int endOfName(String word) {
    int equals = word.indexOf('=');
    int end = equals < 0 ? word.length() : equals;
    return word.startsWith("--") ? end : Math.min(2, word.length());
  }

  /// Returns the start of a value in the same word: `--port=1`, `-p1` and `-p=1`.
  static int startOfValue(String word) {
    int end = endOfName(word);
    return end < word.length() && word.charAt(end) == '=' ? end + 1 : end;
  }

  /// Returns the option whose value the word at the cursor is or contains, or null.
  @Nullable Option<?> optionWithValue(String word) {
    boolean isOption = open == null && takesOptions() && word.startsWith("-");
    int end = endOfName(word);
    if (!isOption || end == word.length()) {
      return open;
    }
    Option<?> option = option(word.substring(0, end));
    return option != null && option.hasValue() ? option : null;
  }

  /// True if the value being typed is a separate word.
  boolean isValueNext() {
    return open != null;
  }

  /// Returns the option of a name: that of the command, else of another command, whose name may
  /// still follow.
  private @Nullable Option<?> option(String name) {
    List<Option<?>> found = Options.named(name);
    for (Option<?> option : found) {
      if (option.isOf(command())) {
        return option;
      }
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  CommandName command() {
    return named == null ? CommandName.START : named;
  }

  /// True if the next argument may name a command.
  boolean isFirst() {
    return named == null && arguments == 0 && !areOptionsOver;
  }

  boolean takesOptions() {
    return !areOptionsOver && foreign < 0;
  }

  /// Returns the number of arguments of the command.
  int arguments() {
    return arguments;
  }

  /// Returns the index of the command that `run` runs, or -1.
  int foreign() {
    return foreign;
  }

  /// Returns the given options.
  ///
  /// @param others the sources below the command line
  GivenOptions given(List<Map<String, GivenValue>> others) {
    List<Map<String, GivenValue>> sources = new ArrayList<>(List.of(values));
    sources.addAll(others);
    return new GivenOptions(command(), sources, List.of());
  }
}
