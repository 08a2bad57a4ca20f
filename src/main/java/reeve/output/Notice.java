package reeve.output;

import java.util.ArrayList;
import java.util.List;

/// Something that reeve itself has to say.
///
/// @param event what has happened, as programs know it
/// @param text the same in one line for people
/// @param isFailure whether the line stands out, because something went wrong
/// @param fields what else programs are told, as [JsonText#members] takes it
public record Notice(String event, String text, boolean isFailure, List<Object> fields) {
  public Notice {
    fields = List.copyOf(fields);
  }

  /// A notice of no failure.
  ///
  /// @param fields names and values in turn; a field whose value is an empty text is left out
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

  /// The same as a failure, if it is one.
  public Notice failing(boolean isOne) {
    return new Notice(event, text, isOne, fields);
  }

  /// The members of a JSON object, without its braces and the time.
  String json() {
    List<Object> members = new ArrayList<>(List.of("event", event));
    members.addAll(fields);
    return JsonText.members(members.toArray());
  }
}
