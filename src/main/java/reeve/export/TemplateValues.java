package reeve.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values for the placeholders of a template.
final class TemplateValues {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /// Adds one value.
  TemplateValues with(String name, String value) {
    values.put(name, List.of(value));
    return this;
  }

  /// Adds any number of values; [Template] says how they repeat a line.
  TemplateValues withEach(String name, Collection<String> several) {
    values.put(name, List.copyOf(several));
    return this;
  }

  Optional<List<String>> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String names() {
    return String.join(", ", values.keySet());
  }
}
