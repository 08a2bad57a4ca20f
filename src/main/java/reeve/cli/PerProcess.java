package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.plan.PlannedProcess;
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
  /// @param usual for all that no source names
  static <T> PerProcess<T> of(ProcessNames names, GivenOptions given, Option<T> option, T usual) {
    PerProcess<T> read = new PerProcess<>(usual);
    for (GivenValue source : given.all(option)) {
      read.places.add(source.read(source.text(), text -> values(names, option, text)));
      if (read.places.getLast().containsKey("")) {
        break; // what is below says nothing more
      }
    }
    return read;
  }

  /// The values by name; that of all the others has an empty one.
  private static <T> Map<String, T> values(ProcessNames names, Option<T> option, String list) {
    Map<String, T> values = new HashMap<>();
    for (String text : Values.list(list)) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? "" : text.substring(0, equals);
      if (equals >= 0) {
        names.requireKnown(option, name);
      }
      if (text.endsWith("=")) {
        throw new UsageException(option.longName() + ": \"" + text + "\" has no value");
      }
      T value = option.parser().apply(text.substring(equals + 1));
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
