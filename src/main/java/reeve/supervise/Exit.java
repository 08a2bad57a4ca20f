package reeve.supervise;

/// The exit of a process.
///
/// @param nanos how long it ran
record Exit(String name, int pid, WaitResult result, long nanos) {
  private static final long TENTH_OF_A_SECOND = 100_000_000;
  private static final long MEBIBYTE = 1 << 20;

  ExitStatus status() {
    return result.status();
  }

  @Override
  public String toString() {
    return summary() + " (cpu " + seconds(result.cpu()) + " s" + peak() + ")";
  }

  /// Returns the text without CPU time and memory.
  String summary() {
    return name + " " + status() + " after " + seconds(nanos) + " s";
  }

  private String peak() {
    long mebibytes = Math.ceilDiv(result.peakMemory(), MEBIBYTE);
    return mebibytes == WaitResult.UNKNOWN ? "" : ", peak " + mebibytes + " MiB";
  }

  private static String seconds(long nanos) {
    long tenths = (nanos + TENTH_OF_A_SECOND / 2) / TENTH_OF_A_SECOND;
    return tenths / 10 + "." + tenths % 10;
  }
}
