package reeve.output;

/// Receives the output of one process.
public interface Lines {
  /// Handles the first `length` bytes of an array, which the caller may reuse afterwards.
  ///
  /// @param now nanoseconds on the clock of [Console#showHeld]
  void feed(byte[] bytes, int length, long now);

  /// Prints a held line and its missing newline at the end of output.
  void finish();
}
