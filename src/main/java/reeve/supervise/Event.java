package reeve.supervise;

/// What woke the loop.
public sealed interface Event {
  /// A process printed something.
  ///
  /// @param pid its leader
  /// @param bytes valid until the next event
  /// @param length how many of the bytes count
  @SuppressWarnings("ArrayRecordComponent") // no copy: it is read at once
  record Output(int pid, byte[] bytes, int length) implements Event {}

  /// Nobody can print for this process any more.
  record OutputEnded(int pid) implements Event {}

  /// A child ended. All that it printed came before. It is not reaped, so its pid, and the number
  /// of its group, are still its own.
  record Ended(int pid, ExitStatus status) implements Event {}

  /// Somebody sent reeve a signal.
  record Signalled(Signal signal) implements Event {}

  /// Standard output is closed, or cannot be written: nothing more can be printed.
  ///
  /// @param reason what the system says, or empty where the reader has just gone away
  record OutputFailed(String reason) implements Event {}

  /// The deadline passed, or there is nothing more to wait for.
  record Timeout() implements Event {}
}
