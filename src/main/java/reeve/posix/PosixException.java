package reeve.posix;

import reeve.problem.ReeveException;

/// The operating system refused something that it usually grants.
final class PosixException extends ReeveException {
  /// @param call the function, as its man page names it
  /// @param reason the system's own words
  PosixException(String call, String reason) {
    super(call + ": " + reason);
  }
}
