package reeve.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reeve.plan.PlannedProcess;

/// A value for each process, given as `VALUE` or `all=VALUE` for all, and `NAME=VALUE` for some.
final class PerProcess<T> {
  private final Map<String, T> values = new HashMap<>();
  private T usual;

  private PerProcess(T usual) {
    this.usual = usual;
  }

  /// Reads the values of an option; of several for the same name the last counts.
  ///
  /// @param usual for all that the option does not name
  /// @param parser makes a value of its text, or refuses it
  static <T> PerProcess<T> parse(
      ProcessNames names, String option, List<String> texts, T usual, Function<String, T> parser) {
    PerProcess<T> parsed = new PerProcess<>(usual);
    for (String text : texts) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? ProcessNames.ALL : text.substring(0, equals);
      T value = parser.apply(text.substring(equals + 1));
      names.requireKnown(option, name);
      if (name.equals(ProcessNames.ALL)) {
        parsed.usual = value;
      } else {
        parsed.values.put(name, value);
      }
    }
    return parsed;
  }

  /// The value for a process: its own, else that of its type, else that of all.
  T of(PlannedProcess process) {
    T ofType = values.getOrDefault(process.type(), usual);
    return values.getOrDefault(process.name(), ofType);
  }
}
