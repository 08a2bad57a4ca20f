package reeve.env;

/// One `KEY=VALUE` of an env file.
///
/// @param line the line that it begins in, counted from 1
/// @param value in the form that [Expansion] expects: `${` begins a variable, and each literal `\`,
///   `$` or `}` is escaped with a backslash
/// @param isUnwrapped true if a pair of quotes around the value was dropped because of quotes
///   within
record EnvEntry(int line, String key, String value, boolean isUnwrapped) {
  /// Leaves out the value because it may be a secret.
  @Override
  public String toString() {
    return line + ": " + key;
  }
}
