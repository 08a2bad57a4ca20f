package reeve.posix;

import reeve.env.Environment;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// Why a program could not be started.
final class LaunchFailure {
  private LaunchFailure() {}

  /// Returns the reason of the system. If arguments and environment are too long, it names what
  /// takes the most room, without its value.
  static String reason(Libc libc, int error, int commandLength, Environment environment) {
    String reason = libc.message(error);
    if (error != Platform.E2BIG) {
      return reason;
    }
    int[] length = {0};
    String[] name = {""};
    environment.forEach((key, value) -> {
      if (value.length() > length[0]) {
        length[0] = value.length();
        name[0] = key;
      }
    });
    return commandLength > length[0]
        ? reason + "; the command has " + commandLength + " bytes"
        : reason + "; the largest variable is " + name[0] + " with " + length[0] + " bytes";
  }
}
