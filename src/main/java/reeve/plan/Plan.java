package reeve.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reeve.env.Environment;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;

/// The processes to run, in start order.
///
/// @param processes at least one
/// @param root their working directory
public record Plan(List<PlannedProcess> processes, String root) {
  /// The base port of a plan without ports.
  public static final int NO_PORTS = 0;

  private static final int PORTS_A_TYPE = 100;
  private static final int HIGHEST_PORT = 65535;

  public Plan {
    processes = List.copyOf(processes);
  }

  /// Returns the plan of a formation. Each type has 100 ports by its position in the Procfile, even
  /// if it does not run. Each instance gets the next of them.
  ///
  /// @param basePort the first port, or [#NO_PORTS]
  /// @param environment the environment common to the processes
  /// @throws ReeveException for a formation with unknown names, nothing to run, or a port above
  ///   65535
  public static Plan of(
      Procfile procfile, Formation formation, int basePort, Environment environment, String root) {
    refuseUnknown(procfile, formation);
    Environment common = common(procfile, basePort, environment);
    List<PlannedProcess> processes = new ArrayList<>();
    for (int position = 0; position < procfile.entries().size(); position++) {
      ProcfileEntry entry = procfile.entries().get(position);
      for (int instance = 1; instance <= formation.countOf(entry.name()); instance++) {
        int port = port(basePort, position, instance);
        processes.add(process(entry, instance, position, port, common));
      }
    }
    if (processes.isEmpty()) {
      throw new ReeveException("nothing to start: every process is left out or has the count 0");
    }
    return new Plan(processes, root);
  }

  /// Returns the environment common to the processes, including the ports of every type.
  public static Environment common(Procfile procfile, int basePort, Environment environment) {
    return basePort == NO_PORTS ? environment : environment.with(portsOfTypes(procfile, basePort));
  }

  /// Returns the port of an instance.
  ///
  /// @param position the position of its type in the Procfile, from 0
  /// @param instance counted from 1
  public static int port(int basePort, int position, int instance) {
    return basePort == NO_PORTS ? NO_PORTS : basePort + PORTS_A_TYPE * position + instance - 1;
  }

  /// Returns the processes of one type in order, or an empty list if it does not run.
  public List<PlannedProcess> instancesOf(String type) {
    return processes.stream().filter(process -> process.type().equals(type)).toList();
  }

  private static PlannedProcess process(
      ProcfileEntry entry, int instance, int position, int port, Environment common) {
    String name = entry.name() + "." + instance;
    if (port > HIGHEST_PORT) {
      throw new ReeveException(
          name
              + " would get port "
              + port
              + ", above "
              + HIGHEST_PORT
              + "; lower the base with -p");
    }
    Map<String, String> own = new LinkedHashMap<>();
    if (port != NO_PORTS) {
      own.put("PORT", Integer.toString(port));
    }
    own.put("PS", name);
    return new PlannedProcess(
        entry.name(), instance, position, port, entry.command(), common.with(own));
  }

  private static Map<String, String> portsOfTypes(Procfile procfile, int basePort) {
    Map<String, String> ports = new LinkedHashMap<>();
    int port = basePort;
    for (ProcfileEntry entry : procfile.entries()) {
      ports.put(portVariable(entry), Integer.toString(port));
      port += PORTS_A_TYPE;
    }
    return ports;
  }

  /// Returns a problem for each entry whose port variable is also that of an earlier entry.
  public static List<Problem> sharedPorts(Procfile procfile) {
    Map<String, String> owners = new HashMap<>();
    List<Problem> shared = new ArrayList<>();
    for (ProcfileEntry entry : procfile.entries()) {
      String variable = portVariable(entry);
      String other = owners.putIfAbsent(variable, entry.name());
      if (other != null) {
        String what = other + " and " + entry.name() + " share " + variable + "; rename one";
        shared.add(new Problem(procfile.file(), entry.line(), what));
      }
    }
    return shared;
  }

  /// Returns the name of the variable that holds the first port of an entry.
  static String portVariable(ProcfileEntry entry) {
    return "REEVE_PORT_" + entry.name().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static void refuseUnknown(Procfile procfile, Formation formation) {
    for (String name : formation.names()) {
      if (!procfile.has(name)) {
        throw new ReeveException(procfile.unknown(name));
      }
    }
  }
}
