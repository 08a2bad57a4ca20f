package reeve.output;

import java.util.ArrayList;
import java.util.List;

/// A message of reeve about an event.
///
/// @param event the name of the event in JSON
/// @param text one line for people
/// @param isFailure true if the line is highlighted as an error
/// @param fields further JSON members, as for [JsonText#members]
public record Notice(String event, String text, boolean isFailure, List<Object> fields) {
  public Notice {
    fields = List.copyOf(fields);
  }

  /// Returns a notice that is not a failure.
  ///
  /// @param fields alternating names and values; a field with an empty text is omitted
  public static Notice of(String event, String text, Object... fields) {
    List<Object> present = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (!fields[i + 1].equals("")) {
        present.add(fields[i]);
        present.add(fields[i + 1]);
      }
    }
    return new Notice(event, text, false, present);
  }

  /// Returns this notice with the given failure flag.
  public Notice failing(boolean isFailing) {
    return new Notice(event, text, isFailing, fields);
  }

  /// Returns the members of the JSON object, without braces and time.
  String json() {
    List<Object> members = new ArrayList<>(List.of("event", event));
    members.addAll(fields);
    return JsonText.members(members.toArray());
  }
}
