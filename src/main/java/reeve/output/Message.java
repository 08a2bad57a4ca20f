package reeve.output;

/// Something that reeve itself has to say.
public interface Message {
  /// In one line for people.
  String text();

  /// For programs: the fields of a JSON object, without the braces and the time.
  String json();

  /// True if it should stand out, because something went wrong.
  default boolean isFailure() {
    return false;
  }
}
