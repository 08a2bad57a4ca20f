package reeve.cli;

import static reeve.cli.Options.flag;
import static reeve.cli.Options.list;
import static reeve.cli.Options.option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.plan.BasePort;
import reeve.plan.Formation;
import reeve.plan.Plan;
import reeve.posix.InputFile;
import reeve.posix.Launch;
import reeve.posix.WorkingFolder;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;

/// The options that decide what runs, and the plan they make.
final class PlanOptions {
  static final String PROCFILE = "--procfile";
  static final String STANDARD_INPUT = "-";
  private static final String ROOT = "--root";
  private static final String ENV = "--env";
  private static final String ENV_IF_EXISTS = "--env-if-exists";
  private static final String PORT = "--port";
  private static final String FORMATION = "--formation";
  private static final String EXCEPT = "--except";

  private final ParseResult parsed;
  private final Remarks remarks;
  private final boolean goesOn;
  private @Nullable Procfile procfile;
  private @Nullable EnvFiles envFiles;

  PlanOptions(ParseResult parsed, Remarks remarks) {
    this(parsed, remarks, false);
  }

  private PlanOptions(ParseResult parsed, Remarks remarks, boolean goesOn) {
    this.parsed = parsed;
    this.remarks = remarks;
    this.goesOn = goesOn;
  }

  /// For a command that runs nothing: entries that others refuse are told of and left out.
  static PlanOptions forCheck(ParseResult parsed, Remarks remarks) {
    return new PlanOptions(parsed, remarks, true);
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(option("FILE", "-f", PROCFILE));
    spec.addOption(option("DIR", "-d", ROOT));
    spec.addOption(list("FILE", "-e", ENV));
    spec.addOption(list("FILE", ENV_IF_EXISTS));
    spec.addOption(flag("--shell-env-wins"));
    spec.addOption(option("N", "-p", PORT));
    spec.addOption(option("SPEC", "-m", FORMATION));
    spec.addOption(option("WHEN", ColorOption.NAME));
  }

  /// For the commands that have to do with many processes.
  static OptionSpec except() {
    return list("NAME", "-x", EXCEPT);
  }

  /// Reads the files and makes the plan, for a command that has [#except()].
  ///
  /// @param processes the `PROCESS[=COUNT]` arguments
  Plan plan(Environment inherited, List<String> processes) {
    requireInput();
    EnvFiles files = envFiles(inherited);
    String shell = Options.value(parsed, LaunchOptions.SHELL, Launch.SHELL);
    files.warnOfDropped(shell, LaunchOptions.OTHER_SHELL);
    return plan(processes, basePort(files), files.environment());
  }

  /// The same plan without what was only inherited: what a process gets beyond it; with the root as
  /// service managers take it.
  Plan planAlone(EnvFiles files) {
    Plan plan = plan(List.of(), basePort(files), files.alone());
    return new Plan(plan.processes(), WorkingFolder.normal(plan.root()));
  }

  /// The env files of a plan, if there is a Procfile, and a root to run it in.
  EnvFiles envFilesOfPlan(Environment inherited) {
    requireInput();
    return envFiles(inherited);
  }

  private void requireInput() {
    requireRoot();
    procfile();
  }

  /// Refuses a root that is no directory; the default is that of a file that is read.
  void requireRoot() {
    String root = Options.value(parsed, ROOT);
    if (root != null) {
      Options.requireFolder(ROOT, root, "root " + root);
    }
  }

  private Plan plan(List<String> processes, int basePort, Environment environment) {
    if (basePort != Plan.NO_PORTS) {
      for (Problem shared : Plan.sharedPorts(procfile())) {
        remarks.warn(shared);
      }
    }
    Formation selected = formation().select(processes, procfile()).except(leftOut());
    return Plan.of(procfile(), selected, basePort, environment, WorkingFolder.absolute(root()));
  }

  private Set<String> leftOut() {
    Set<String> except = new LinkedHashSet<>();
    for (String value : Options.values(parsed, EXCEPT)) {
      String name = value.strip();
      if (procfile().isAll(name)) {
        except.addAll(procfile().names());
      } else if (procfile().isNone(name)) {
        except.clear();
      } else {
        requireKnown(EXCEPT, name);
        except.add(name);
      }
    }
    return except;
  }

  private Formation formation() {
    String spec = Options.value(parsed, FORMATION);
    if (spec == null) {
      return Formation.oneOfEach();
    }
    try {
      Formation formation = Formation.parse(spec, procfile());
      formation.names().forEach(name -> requireKnown(FORMATION, name));
      return formation;
    } catch (ReeveException e) {
      throw new OptionException(FORMATION, e);
    }
  }

  private void requireKnown(String option, String name) {
    if (!procfile().has(name)) {
      throw new OptionException(option, new ReeveException(procfile().unknown(name)));
    }
  }

  /// The Procfile, read once.
  Procfile procfile() {
    if (procfile == null) {
      procfile = readProcfile();
    }
    return procfile;
  }

  /// The Procfile where one is named or there is one in its usual place.
  Optional<Procfile> procfileIfExists() {
    boolean isNamed = Options.value(parsed, PROCFILE) != null;
    boolean isThere = isNamed || InputFile.exists(procfilePath());
    return isThere ? Optional.of(procfile()) : Optional.empty();
  }

  /// The env files, read once.
  EnvFiles envFiles(Environment inherited) {
    if (envFiles == null) {
      envFiles = readEnvFiles(inherited);
    }
    return envFiles;
  }

  private EnvFiles readEnvFiles(Environment inherited) {
    EnvFiles files = new EnvFiles(inherited, Options.isGiven(parsed, "--shell-env-wins"), remarks);
    List<String> named = Options.values(parsed, ENV);
    if (named.isEmpty()) {
      files.readDefault(below(root(), ".env"));
    }
    files.read(named);
    for (String path : Options.values(parsed, ENV_IF_EXISTS)) {
      files.readIfExists(path);
    }
    Problem brokenPath = files.brokenPath();
    if (brokenPath != null) {
      remarks.warn(brokenPath);
    }
    return files;
  }

  boolean isPortGiven() {
    return Options.value(parsed, PORT) != null;
  }

  int basePort(EnvFiles files) {
    if (Options.isGiven(parsed, "--no-port")) {
      return Plan.NO_PORTS;
    }
    String given = Options.value(parsed, PORT);
    if (given == null) {
      Integer port = BasePort.from(files.environment());
      if (port == null) {
        throw files.error("PORT", "not a number from 1 to 65535; correct it, or give -p");
      }
      return port;
    }
    Integer port = BasePort.portOrNull(given);
    if (port == null) {
      throw new OptionException(
          PORT, new UsageException("port \"" + given + "\" is not a number from 1 to 65535"));
    }
    return port;
  }

  /// The folder that processes run in, as the user gave it.
  String root() {
    String root = Options.value(parsed, ROOT);
    if (root != null) {
      return root;
    }
    String path = procfilePath();
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, Math.max(1, slash));
  }

  private Procfile readProcfile() {
    String path = procfilePath();
    boolean isStandardInput = path.equals(STANDARD_INPUT);
    String shown = isStandardInput ? "standard input" : path;
    try (InputFile file = isStandardInput ? InputFile.standardInput(shown) : open(path)) {
      byte[] content = file.readAll();
      Procfile read = goesOn ? Procfile.parseAll(shown, content) : Procfile.parse(shown, content);
      read.ignored().forEach(remarks::ignore);
      read.refused().forEach(remarks::ignore);
      read.requireEntry();
      return read;
    }
  }

  private InputFile open(String path) {
    if (Options.value(parsed, PROCFILE) == null) {
      return InputFile.openIfExists(path)
          .orElseThrow(() -> new ReeveException(MissingProcfile.text(parsed, path)));
    }
    try {
      return InputFile.open(path);
    } catch (ReeveException e) {
      throw new OptionException(PROCFILE, e);
    }
  }

  private String procfilePath() {
    String given = Options.value(parsed, PROCFILE);
    if (given != null) {
      return given;
    }
    String root = Options.value(parsed, ROOT);
    return root == null ? "Procfile" : below(root, "Procfile");
  }

  private static String below(String folder, String name) {
    return folder.equals(".") ? name : folder + "/" + name;
  }
}
