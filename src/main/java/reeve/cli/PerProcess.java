package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.plan.PlannedProcess;
import reeve.problem.UsageException;

/// A value per process, given as `VALUE` or `all=VALUE` for all processes, or `NAME=VALUE` for one.
///
/// A higher source overrides a lower one, which supplies only missing values.
final class PerProcess<T> {
  private final List<Map<String, T>> places = new ArrayList<>();
  private final T usual;

  private PerProcess(T usual) {
    this.usual = usual;
  }

  /// Reads the values of an option; the last one of a name wins.
  ///
  /// @param usual the default of processes that no source names
  static <T> PerProcess<T> of(ProcessNames names, GivenOptions given, Option<T> option, T usual) {
    PerProcess<T> read = new PerProcess<>(usual);
    for (GivenValue source : given.all(option)) {
      read.places.add(source.read(source.text(), text -> values(names, option, text)));
      if (read.places.getLast().containsKey("")) {
        break; // lower sources cannot add anything
      }
    }
    return read;
  }

  /// Returns the values by name; the empty name stands for all other processes.
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

  /// Returns the value for a process from the highest source: its own, else that of its type, else
  /// that of all.
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
