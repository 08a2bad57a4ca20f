package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The arguments of a command, and its options from all sources. An option that the command does
/// not have is never given.
///
/// @param sources options by long name, the highest source first: the command line, then
///   [OptionSources]
/// @param words the arguments that are not options
record GivenOptions(
    CommandName command, List<Map<String, GivenValue>> sources, List<String> words) {
  /// Returns the value of an option from the highest source that has it, or null.
  <T> @Nullable T value(Option<T> option) {
    GivenValue highest = highest(option);
    return highest == null ? null : highest.read(highest.text(), option.parser());
  }

  /// Returns the value of an option, or a default if no source has it.
  <T> T value(Option<T> option, T otherwise) {
    T value = value(option);
    return value == null ? otherwise : value;
  }

  /// Returns the values of a list; empty if no source has it.
  List<String> list(Option<List<String>> option) {
    return value(option, List.of());
  }

  /// True if a flag is given, or by default if no source has it.
  boolean isOn(Option<Boolean> option, boolean otherwise) {
    GivenValue highest = highest(option);
    return highest == null
        ? otherwise
        : highest.read(highest.text(), option.parser())
            != highest.option().equals(option.opposite());
  }

  boolean isOn(Option<Boolean> option) {
    return isOn(option, false);
  }

  boolean isGiven(Option<?> option) {
    return highest(option) != null;
  }

  /// Converts an option's value, or a part of it, with the help of a file or the Procfile. An error
  /// names the place of the value.
  <A, R> R read(Option<?> option, A part, Function<A, R> reader) {
    GivenValue highest = highest(option);
    return highest == null ? reader.apply(part) : highest.read(part, reader);
  }

  private @Nullable GivenValue highest(Option<?> option) {
    List<GivenValue> all = all(option);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// Returns the values of an option, the highest source first; within one source, off comes before
  /// on.
  List<GivenValue> all(Option<?> option) {
    List<GivenValue> all = new ArrayList<>();
    for (Map<String, GivenValue> source :
        option.isOf(command) ? sources : List.<Map<String, GivenValue>>of()) {
      for (String name : new String[] {option.opposite(), option.longName()}) {
        GivenValue value = source.get(name);
        if (value != null) {
          all.add(value);
        }
      }
    }
    return all;
  }
}
