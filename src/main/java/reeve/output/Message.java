package reeve.output;

/// Something that reeve itself has to say.
public interface Message {
  /// In one line for people.
  String text();

  /// For programs: the fields of a JSON object, without the braces and the time.
  String json();
}
