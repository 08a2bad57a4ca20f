package reeve.output;

/// Where the output of one process goes.
public interface Lines {
  /// Takes the first `length` bytes of a piece of output; the array may be reused afterwards.
  ///
  /// @param now nanoseconds, as [Console#showHeld] counts
  void feed(byte[] bytes, int length, long now);

  /// Prints what is left when no more will come, with the newline that it lacks.
  void finish();
}
