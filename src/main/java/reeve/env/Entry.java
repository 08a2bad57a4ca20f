package reeve.env;

/// One `KEY=VALUE` of an env file.
///
/// @param line where it begins, counted from 1
/// @param value the text between the quotes, or all of it where there are none; not yet expanded
record Entry(int line, String key, String value, Quote quote) {
  /// What a value stands between.
  enum Quote {
    NONE,
    SINGLE,
    DOUBLE
  }

  /// Without the value, which may be a secret.
  @Override
  public String toString() {
    return line + ": " + key;
  }
}
