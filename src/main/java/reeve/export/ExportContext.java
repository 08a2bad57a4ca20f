package reeve.export;

import java.util.Optional;
import java.util.function.Function;
import reeve.plan.PlannedProcess;

/// The parameters of an export besides the plan.
///
/// @param app the application's name, made of letters, digits, `_`, `.` and `-`
/// @param user the user that the services run as
/// @param location the directory of the files, absolute, without a trailing slash
/// @param logDirectory absolute; if empty, the service manager logs in its own way
/// @param searchPath reeve's own `PATH`, for service managers whose own `PATH` is minimal
/// @param umask the umask of all processes
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
  /// Returns the name of a service, such as `APP-web-1`.
  public String service(PlannedProcess process) {
    return app + "-" + process.type() + "-" + process.instance();
  }

  /// Returns the absolute path of a service's log file.
  public Optional<String> log(PlannedProcess process) {
    return logDirectory.map(directory -> directory + "/" + service(process) + ".log");
  }

  public StopRule stopRule(PlannedProcess process) {
    return stopRules.apply(process);
  }

  /// Returns the umask as four octal digits, such as `0022`.
  public String octalUmask() {
    return "0" + Integer.toOctalString(01000 | umask).substring(1);
  }
}
