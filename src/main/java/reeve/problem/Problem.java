package reeve.problem;

/// A fault in a line of a file.
///
/// A problem is reported as a warning, or stops the command if it is thrown as an [#error()].
///
/// @param file the file's name as the user gave it
/// @param line counted from 1
/// @param text a description, without values of the environment
public record Problem(String file, int line, String text) {
  /// Returns this problem as an error, which stops the command.
  public ReeveException error() {
    return new ReeveException(toString());
  }

  /// Returns `FILE:LINE: TEXT`, the form that editors and CI services recognise.
  @Override
  public String toString() {
    return file + ":" + line + ": " + text;
  }

  /// Returns this problem with a kind before the text: `FILE:LINE: warning: TEXT`.
  public Problem withKind(String kind) {
    return new Problem(file, line, kind + ": " + text);
  }
}
