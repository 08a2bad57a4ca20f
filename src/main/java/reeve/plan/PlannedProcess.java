package reeve.plan;

import reeve.env.Environment;

/// One process that will run.
///
/// @param type its name in the Procfile
/// @param instance counted from 1
/// @param position of its type in the Procfile, from 0
/// @param port what it finds in `PORT`, or [Plan#NO_PORTS]
/// @param command one line for the shell
/// @param environment all that it finds in its environment
public record PlannedProcess(
    String type, int instance, int position, int port, String command, Environment environment) {
  /// Type and instance, `web.1`.
  public String name() {
    return type + "." + instance;
  }
}
