package reeve.plan;

import reeve.env.Environment;

/// One process that will run.
///
/// @param name type and instance, `web.1`
/// @param position of its type in the Procfile, from 0
/// @param port what it finds in `PORT`
/// @param command one line for the shell
/// @param environment all that it finds in its environment
public record PlannedProcess(
    String name, int position, int port, String command, Environment environment) {}
