package reeve.env;

/// One `KEY=VALUE` of an env file.
///
/// @param line where it begins, counted from 1
/// @param value what [Expansion] makes the value from: `${` begins a variable, and a backslash
///   stands before each `\` and before each `$` or `}` that means itself
/// @param isUnwrapped true if a pair of quotes around the value was dropped because of quotes
///   within
record EnvEntry(int line, String key, String value, boolean isUnwrapped) {
  /// Without the value, which may be a secret.
  @Override
  public String toString() {
    return line + ": " + key;
  }
}
