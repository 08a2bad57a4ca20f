package reeve.export;

import java.util.Optional;
import java.util.function.Function;
import reeve.plan.PlannedProcess;

/// What an export says beyond the plan.
///
/// @param app the application's name, of letters, digits, `_`, `.` and `-`
/// @param user who the services run as
/// @param location the directory of the files, absolute, without a slash at its end
/// @param logDirectory absolute; where there is none, the service manager logs in its own way
/// @param searchPath reeve's own `PATH`, for formats whose service manager gives services hardly
///   any
/// @param umask for all processes
/// @param stopRules how each process is stopped
/// @param templates of the format
public record ExportContext(
    String app,
    String user,
    String location,
    Optional<String> logDirectory,
    String searchPath,
    int umask,
    Function<PlannedProcess, StopRule> stopRules,
    Templates templates) {
  /// The name of a service, `APP-web-1`.
  public String service(PlannedProcess process) {
    return app + "-" + process.type() + "-" + process.instance();
  }

  /// The log file of a service, absolute.
  public Optional<String> log(PlannedProcess process) {
    return logDirectory.map(directory -> directory + "/" + service(process) + ".log");
  }

  public StopRule stopRule(PlannedProcess process) {
    return stopRules.apply(process);
  }

  /// The umask as three digits or four, `0022`.
  public String octalUmask() {
    return "0" + Integer.toOctalString(01000 | umask).substring(1);
  }
}
