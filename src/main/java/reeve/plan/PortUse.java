package reeve.plan;

import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;
import reeve.text.Ascii;

/// Checks whether a Procfile uses a port: by `$PORT` in its own command, or by `$REEVE_PORT_NAME`
/// in any.
public final class PortUse {
  private PortUse() {}

  /// True if a command names the port of a process.
  public static boolean isNamed(PlannedProcess process, Procfile procfile) {
    boolean isNamed = names("PORT", process.command());
    String variable = Plan.portVariable(procfile.entries().get(process.position()));
    for (ProcfileEntry entry : procfile.entries()) {
      isNamed |= process.instance() == 1 && names(variable, entry.command());
    }
    return isNamed;
  }

  /// True if `$NAME`, `${NAME}` or `${NAME:-...}` is in a command.
  private static boolean names(String variable, String command) {
    int at = command.indexOf(variable);
    while (at > 0) {
      int end = at + variable.length();
      boolean isWhole = end == command.length() || !Ascii.isNameCharacter(command.charAt(end));
      boolean isExpanded = command.startsWith("$", at - 1) || command.startsWith("${", at - 2);
      if (isWhole && isExpanded) {
        return true;
      }
      at = command.indexOf(variable, end);
    }
    return false;
  }
}
