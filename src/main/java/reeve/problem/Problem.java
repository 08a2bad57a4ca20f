package reeve.problem;

/// Something wrong in a line of a file.
///
/// Either it does not stop the command, but the author of the file will want to know; or it does,
/// and then it is thrown as an [#error()].
///
/// @param file the file's name as the user gave it
/// @param line counted from 1
/// @param text what is wrong; never a value of the environment
public record Problem(String file, int line, String text) {
  /// This problem as one that stops the command.
  public ReeveException error() {
    return new ReeveException(toString());
  }

  /// The form `FILE:LINE: TEXT`, which editors and CI services recognise.
  @Override
  public String toString() {
    return file + ":" + line + ": " + text;
  }

  /// The same with a word before the text, as compilers do: `FILE:LINE: warning: TEXT`.
  public Problem withKind(String kind) {
    return new Problem(file, line, kind + ": " + text);
  }
}
