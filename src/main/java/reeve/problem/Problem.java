package reeve.problem;

/// Something in a file that does not stop the command, but that its author will want to know.
///
/// @param file the file's name as the user gave it
/// @param line counted from 1
/// @param text what is wrong; never a value of the environment
public record Problem(String file, int line, String text) {
  /// The form `FILE:LINE: TEXT`, which editors and CI services recognise.
  @Override
  public String toString() {
    return file + ":" + line + ": " + text;
  }
}
