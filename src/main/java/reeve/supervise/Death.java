package reeve.supervise;

/// Which process ended, how, and when.
///
/// @param nanos how long it ran
record Death(String name, ExitStatus status, long nanos) {
  private static final long TENTH_OF_A_SECOND = 100_000_000;

  @Override
  public String toString() {
    long tenths = (nanos + TENTH_OF_A_SECOND / 2) / TENTH_OF_A_SECOND;
    return name + " " + status + " after " + tenths / 10 + "." + tenths % 10 + " s";
  }
}
