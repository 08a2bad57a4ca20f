package reeve.plan;

import reeve.env.Environment;

/// A process to run.
///
/// @param type its name in the Procfile
/// @param instance counted from 1
/// @param position the position of its type in the Procfile, from 0
/// @param port its `PORT`, or [Plan#NO_PORTS]
/// @param command one line for the shell
/// @param environment its complete environment
public record PlannedProcess(
    String type, int instance, int position, int port, String command, Environment environment) {
  /// Returns type and instance, for example `web.1`.
  public String name() {
    return type + "." + instance;
  }
}
