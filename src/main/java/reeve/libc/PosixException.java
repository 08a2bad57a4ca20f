package reeve.libc;

import reeve.problem.ReeveException;

/// The operating system refused something that it usually grants.
public final class PosixException extends ReeveException {
  /// @param call the function, as its man page names it
  /// @param reason the system's own words
  public PosixException(String call, String reason) {
    super(call + ": " + reason);
  }
}
