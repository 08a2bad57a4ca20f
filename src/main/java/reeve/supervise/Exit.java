package reeve.supervise;

/// Which process ended, how, and when.
///
/// @param nanos how long it ran
record Exit(String name, int pid, WaitResult remains, long nanos) {
  private static final long TENTH_OF_A_SECOND = 100_000_000;
  private static final long MEBIBYTE = 1 << 20;

  ExitStatus status() {
    return remains.status();
  }

  @Override
  public String toString() {
    return inShort() + " (cpu " + seconds(remains.cpu()) + " s" + peak() + ")";
  }

  /// The same without what it used.
  String inShort() {
    return name + " " + status() + " after " + seconds(nanos) + " s";
  }

  private String peak() {
    long mebibytes = Math.ceilDiv(remains.peakMemory(), MEBIBYTE);
    return mebibytes == WaitResult.UNKNOWN ? "" : ", peak " + mebibytes + " MiB";
  }

  private static String seconds(long nanos) {
    long tenths = (nanos + TENTH_OF_A_SECOND / 2) / TENTH_OF_A_SECOND;
    return tenths / 10 + "." + tenths % 10;
  }
}
