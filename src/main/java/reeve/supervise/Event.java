package reeve.supervise;

/// What woke the loop.
public sealed interface Event {
  /// A process printed output.
  ///
  /// @param pid the pid of its leader
  /// @param bytes valid until the next event
  /// @param length the number of valid bytes
  @SuppressWarnings("ArrayRecordComponent") // no copy: the handler reads it immediately
  record Output(int pid, byte[] bytes, int length) implements Event {}

  /// Every writer has closed the pipe of this process.
  record OutputEnded(int pid) implements Event {}

  /// A child exited, and its output has been delivered. It is not reaped, so its pid and process
  /// group id cannot be reused yet.
  record Ended(int pid, ExitStatus status) implements Event {}

  /// Reeve received a signal.
  record Signalled(Signal signal) implements Event {}

  /// Standard output is closed or cannot be written.
  ///
  /// @param reason the error text of the system, or empty if the reader closed the pipe
  record OutputFailed(String reason) implements Event {}

  /// The deadline passed, or no event source is left.
  record Timeout() implements Event {}
}
