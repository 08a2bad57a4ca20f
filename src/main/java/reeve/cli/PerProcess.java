package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reeve.plan.PlannedProcess;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;

/// A value for each process, given as `VALUE` or `all=VALUE` for all, and `NAME=VALUE` for some.
///
/// A higher place beats a lower one, which fills in what it does not say.
final class PerProcess<T> {
  private final List<Map<String, T>> places = new ArrayList<>();
  private final T usual;

  private PerProcess(T usual) {
    this.usual = usual;
  }

  /// Reads the values of an option; of several for the same name the last counts.
  ///
  /// @param given what the places say of it, the highest first
  /// @param usual for all that no place names
  /// @param parser makes a value of its text, or refuses it
  static <T> PerProcess<T> parse(
      ProcessNames names, List<GivenValue> given, T usual, Function<String, T> parser) {
    PerProcess<T> parsed = new PerProcess<>(usual);
    for (GivenValue place : given) {
      try {
        parsed.places.add(values(names, place, parser));
      } catch (ReeveException e) {
        throw place.placed(e);
      }
      if (parsed.places.getLast().containsKey("")) {
        break; // what is below says nothing more
      }
    }
    return parsed;
  }

  /// The values by name; that of all the others has an empty one.
  private static <T> Map<String, T> values(
      ProcessNames names, GivenValue place, Function<String, T> parser) {
    Map<String, T> values = new HashMap<>();
    for (String text : place.values()) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? "" : text.substring(0, equals);
      if (equals >= 0) {
        names.requireKnown(place.option(), name);
      }
      if (text.endsWith("=")) {
        String what = place.option() + ": \"" + text + "\" has no value";
        throw new OptionException(place.option(), new UsageException(what));
      }
      T value = parser.apply(text.substring(equals + 1));
      values.put(name.isEmpty() || names.isAll(name) ? "" : name, value);
    }
    return values;
  }

  /// The value for a process, from the highest place: its own, else that of its type, else that of
  /// all.
  T of(PlannedProcess process) {
    for (Map<String, T> values : places) {
      @Nullable T ofType = values.getOrDefault(process.type(), values.get(""));
      @Nullable T value = values.getOrDefault(process.name(), ofType);
      if (value != null) {
        return value;
      }
    }
    return usual;
  }
}
