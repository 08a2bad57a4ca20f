package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command is given: its arguments, and its options from wherever they come. An option that
/// the command does not have is not given.
///
/// @param sources by long names, the highest first: the command line and [OptionSources]
/// @param words the arguments that are no options
record GivenOptions(
    CommandName command, List<Map<String, GivenValue>> sources, List<String> words) {
  /// The value of an option from the highest source that has it, or null.
  <T> @Nullable T value(Option<T> option) {
    GivenValue highest = highest(option);
    return highest == null ? null : highest.read(highest.text(), option.parser());
  }

  /// The same, or another value if no source has it.
  <T> T value(Option<T> option, T otherwise) {
    T value = value(option);
    return value == null ? otherwise : value;
  }

  /// The values of a list, which is empty if no source has it.
  List<String> list(Option<List<String>> option) {
    return value(option, List.of());
  }

  /// True if an option without a value is given, or else by default.
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

  /// Makes something of an option's value, or of a part of it, that needs more than the value: a
  /// file, or the Procfile. An error names the place of the value.
  <A, R> R read(Option<?> option, A part, Function<A, R> reader) {
    GivenValue highest = highest(option);
    return highest == null ? reader.apply(part) : highest.read(part, reader);
  }

  private @Nullable GivenValue highest(Option<?> option) {
    List<GivenValue> all = all(option);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// What the sources say of an option, the highest first; within one source off comes before on.
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
